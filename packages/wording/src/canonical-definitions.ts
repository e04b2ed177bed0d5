/**
 * Definitions that people learn by heart, quoted word for word from the course chapter that Ratchet was made after (see
 * GLOSSARY.md). They are shown as quotations only, in the language they were written in.
 */
export const canonicalDefinitions = {
  'continual improvement':
    'A recurring activity performed at all levels to ensure that an organization’s performance continually meets stakeholders’ expectations.',
  customer:
    'A person who defines the requirements for a service and takes responsibility for the outcomes of service consumption.',
  service:
    'A means of enabling value co-creation by facilitating outcomes that customers want to achieve, without the customer having to manage specific costs and risks.',
  'service management':
    'A set of specialized organizational capabilities for enabling value for customers in the form of services.',
  'service offering':
    'A description of one or more services, designed to address the needs of a target consumer group.',
  'service value chain':
    'A set of interconnected activities that an organization performs to deliver a valuable product or service to its consumers and to facilitate value realization.',
  'service value system':
    'A model representing how all the components and activities of an organization work together as a system to enable value creation.',
  sponsor: 'A person who authorizes budget for service consumption.',
  user: 'A person who uses services.',
  utility: 'The functionality offered by a product or service to meet a particular need.',
  'value co-creation':
    'The joint activities performed by a service provider and a service consumer to create value.',
  warranty: 'Assurance that a product or service will meet agreed requirements.',
} as const

export type CanonicalTerm = keyof typeof canonicalDefinitions
