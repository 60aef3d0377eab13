import { Below } from '@/ui/below'
import { Fold } from '@/ui/fold'
import type { PersonFile } from '../person'
import { CredentialForm, LeaveForm, RosterForm, StrikeFactsForm, SupervisorForm, TrainingForm } from './fact-forms'
import { AddFold, FactSection } from './fact-section'

/** The facts of a person's file, and for those who may the forms that add to it. */
export function PersonFacts({ person, manages }: { readonly person: PersonFile; readonly manages: boolean }) {
  const { id, credentials, trainings, leaves, supervisors, sessions, colleagues } = person
  return (
    <div className="grid gap-10">
      <FactSection id="credentials" title="Licenses, certificates, car" none="None on file yet." lines={credentials} strikes={manages ? 'credential' : null} add={manages ? { says: 'Add a credential', draft: `credential.${id}`, form: <CredentialForm staffId={id} /> } : null} />
      <FactSection id="trainings" title="Training" none="No training on file yet." lines={trainings} strikes={manages ? 'training' : null} add={manages ? { says: 'Record a training', draft: `training.${id}`, form: <TrainingForm staffId={id} /> } : null} />
      <Below>
        <FactSection id="sessions" title="Supervision" none="No supervision session on file yet." lines={sessions} strikes={null} />
        <FactSection id="supervisors" title="Supervisors" none="Nobody is named as their supervisor." lines={supervisors} strikes={manages ? 'staffSupervisor' : null} add={manages ? { says: 'Add a supervisor', draft: `supervisor.${id}`, form: <SupervisorForm staffId={id} colleagues={colleagues} /> } : null} />
        <FactSection id="leave" title="Leave" none="No leave on file." lines={leaves} strikes={manages ? 'leave' : null} add={manages ? { says: 'Add leave', draft: `leave.${id}`, form: <LeaveForm staffId={id} /> } : null} />
        {person.roles.includes('clinician') || person.roster.length > 0 ? <Roster person={person} manages={manages} /> : null}
      </Below>
    </div>
  )
}

function Roster({ person, manages }: { readonly person: PersonFile; readonly manages: boolean }) {
  return (
    <section aria-labelledby="roster">
      <h2 id="roster" className="mb-2 text-xl font-medium">Available for consultation</h2>
      {person.roster.length === 0 ? <p className="text-quiet">Not on the roster in the last four weeks or ahead.</p> : null}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {person.roster.map(({ monday, says, shifts }) => (
          <li key={monday}>
            <Fold look="flex min-h-11 cursor-pointer items-center justify-between gap-4 tabular-nums hover:text-accent" drafts={shifts.map((one) => one.id)} says={<>
              <span>{says}</span>
              <span className="text-quiet">{shifts.length === 1 ? 'One entry' : `${shifts.length} entries`}</span>
            </>}>
              <div className="pb-2">
                {shifts.map((shift) => <p key={shift.id} className="text-quiet tabular-nums">{shift.says}</p>)}
                {manages ? <StrikeFactsForm kind="rosterEntry" facts={shifts} about={says} /> : null}
              </div>
            </Fold>
          </li>
        ))}
      </ul>
      {manages && person.roles.includes('clinician') ? <AddFold draft={`roster.${person.id}`} says="Put on the roster"><RosterForm staffId={person.id} today={person.today} /></AddFold> : null}
    </section>
  )
}
