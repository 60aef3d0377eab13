import { isFamily } from '@/features/families/queries'
import { admitToRecord } from '@/tenancy/read'

/** Asks before the skeleton is sent, so that a family which is not there, or not theirs, is “not found” by the status, too. */
export default async function FamilyLayout({ children, params }: LayoutProps<'/families/[familyId]'>) {
  const { familyId } = await params
  await admitToRecord('families.read', familyId, (db) => isFamily(db, familyId))
  return children
}
