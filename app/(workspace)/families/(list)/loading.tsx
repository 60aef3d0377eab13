import { SkeletonLines, SkeletonPage } from '@/ui/skeleton'

/** Keeps the list's places while it is read. */
export default function FamiliesLoading() {
  return (
    <SkeletonPage title="Families">
      <SkeletonLines lines={1} className="mb-6" />
      <SkeletonLines lines={12} />
    </SkeletonPage>
  )
}
