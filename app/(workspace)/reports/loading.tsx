import { SkeletonLines, SkeletonPage } from '@/ui/skeleton'

/** Keeps the lines' places while they are read. */
export default function ReportsLoading() {
  return (
    <SkeletonPage title="Reports">
      <SkeletonLines lines={8} className="*:h-20" />
    </SkeletonPage>
  )
}
