export {
  getWorkspace,
  memberExists,
  personRefs,
  type TriageOwners,
  teamExists,
  triageOwners,
} from './references.ts'
