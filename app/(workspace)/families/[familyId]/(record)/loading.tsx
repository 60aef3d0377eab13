import { SkeletonLines, SkeletonPage } from '@/ui/skeleton'

/** Keeps the record's places while it is read: who they are, the buttons, what is due, what happened. */
export default function FamilyLoading() {
  return (
    <SkeletonPage title="Family">
      <SkeletonLines lines={4} className="mb-10 max-w-xl" />
      <div className="grid gap-12 xl:grid-cols-2">
        <SkeletonLines lines={10} />
        <SkeletonLines lines={6} className="max-xl:order-first" />
      </div>
    </SkeletonPage>
  )
}
