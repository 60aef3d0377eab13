import { SkeletonLines, SkeletonPage } from '@/ui/skeleton'

/** Keeps the page's places while it is read: the programs, the document's head, its rows. */
export default function RequirementsLoading() {
  return (
    <SkeletonPage title="Requirements">
      <SkeletonLines lines={1} className="mb-8" />
      <SkeletonLines lines={3} className="mb-8" />
      <SkeletonLines lines={7} className="mb-8" />
      <SkeletonLines lines={10} className="gap-4 *:h-24" />
    </SkeletonPage>
  )
}
