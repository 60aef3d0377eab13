import { SkeletonLines, SkeletonPage } from '@/ui/skeleton'

/** Keeps the page's places while it is counted: the numbers, the tables, the grid. */
export default function ComplianceLoading() {
  return (
    <SkeletonPage title="Compliance">
      <SkeletonLines lines={1} className="mb-8 border-y border-line py-1 *:h-14" />
      <div className="mb-12 grid gap-10 xl:grid-cols-2">
        <SkeletonLines lines={8} />
        <SkeletonLines lines={8} />
      </div>
      <SkeletonLines lines={12} />
    </SkeletonPage>
  )
}
