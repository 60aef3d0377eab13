import { SkeletonLines, SkeletonPage } from '@/ui/skeleton'

export default function Loading() {
  return (
    <SkeletonPage title="Referrals">
      <SkeletonLines lines={2} className="mb-8" />
      <SkeletonLines lines={12} />
    </SkeletonPage>
  )
}
