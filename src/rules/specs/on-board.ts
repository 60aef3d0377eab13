import type { PayerSpec } from '../spec/payer-spec'
import { beaconFamilyPartner } from './beacon-family-partner/spec'
import { caregiverPeerToPeer } from './caregiver-peer-to-peer/spec'
import { floridaGuidance19 } from './florida-guidance-19/spec'
import { georgiaPps } from './georgia-pps/spec'
import { optumFst } from './optum-fst/spec'

/** The payers' documents on board. A tenant's own spec stands beside these, never among them. */
export const specsOnBoard: readonly PayerSpec[] = [beaconFamilyPartner, caregiverPeerToPeer, optumFst, georgiaPps, floridaGuidance19]
