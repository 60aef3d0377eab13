import { SkeletonLines, SkeletonPage } from '@/ui/skeleton'

/** Keeps the form's places while the family is read. */
export default function ContactLoading() {
  return (
    <SkeletonPage title="Log a contact">
      <SkeletonLines lines={5} className="max-w-2xl gap-6 *:h-12" />
    </SkeletonPage>
  )
}
