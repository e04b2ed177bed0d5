export { canonicalJson, hashOfInputs as hashOf } from '@ratchet/statistics'
