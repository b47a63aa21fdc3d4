/** What the four pillars and the cross-cutting groups have to do, and how much of it a stream of size 1 needs. */

import type { CapabilityGroupId, CapabilityId } from '#shared/model/capability.ts';

export interface CapabilityFacts {
  readonly name: string;
  /** One sentence for the explanation of a score. */
  readonly description: string;
  /** FTE that a value stream of size 1 needs. */
  readonly demand: number;
  readonly source: string;
}

export interface GroupFacts {
  readonly name: string;
  /** Two letters that stand beside its glyph. */
  readonly letters: string;
  /** The question that a pillar answers; null for a cross-cutting group. */
  readonly question: string | null;
  readonly source: string;
}

export const GROUPS: Readonly<Record<CapabilityGroupId, GroupFacts>> = {
  product: { name: 'Product', letters: 'PR', question: 'What problem are we solving?', source: '002-2' },
  'data-science': { name: 'Data Science', letters: 'DS', question: 'Which ML approach works best?', source: '002-2' },
  'data-engineering': {
    name: 'Data Engineering',
    letters: 'DE',
    question: 'How do we get the right data where it needs to be?',
    source: '002-2',
  },
  mlops: { name: 'MLOps', letters: 'ML', question: 'How do we run this reliably at scale?', source: '002-2' },
  quality: { name: 'Quality', letters: 'XC', question: null, source: '000-1' },
  'security-and-compliance': { name: 'Security and compliance', letters: 'XC', question: null, source: '000-1' },
  'service-engineering': { name: 'Service engineering', letters: 'XC', question: null, source: '000-1' },
  documentation: { name: 'Documentation', letters: 'XC', question: null, source: '000-1' },
  leadership: { name: 'Leadership', letters: 'XC', question: null, source: '000-1' },
};

const fact = (name: string, demand: number, source: string, description: string): CapabilityFacts => ({
  name,
  description,
  demand,
  source,
});

export const CAPABILITIES: Readonly<Record<CapabilityId, CapabilityFacts>> = {
  'identify-use-cases': fact(
    'Identify use cases',
    0.1,
    '002-2',
    'Judge which business problems suit ML, by data, impact and feasibility.',
  ),
  'set-business-goals': fact(
    'Set business goals',
    0.1,
    '002-2',
    'Turn wishes into measurable targets that guide technical decisions.',
  ),
  'establish-milestones': fact(
    'Establish milestones',
    0.2,
    '002-2',
    'Plan checkpoints that balance ambition with what experiments may turn up.',
  ),
  'understand-business-context': fact(
    'Understand business context',
    0.1,
    '002-2',
    'Make sure that the model solves the problem the business has.',
  ),
  'explore-and-validate-data': fact(
    'Explore and validate data',
    0.3,
    '002-2',
    'Find out whether the data exists and is fit for modelling; shape features from it.',
  ),
  'select-and-build-models': fact(
    'Select and build models',
    0.6,
    '002-2',
    'Choose techniques, start simple, and train models that meet the need.',
  ),
  'gather-data': fact('Gather data', 0.2, '002-2', 'Bring data together from databases, streams and outside services.'),
  'build-etl-pipelines': fact(
    'Build ETL pipelines',
    0.4,
    '002-2',
    'Validate, transform and load data for training and serving, on time.',
  ),
  'maintain-lakehouse': fact(
    'Maintain the data lakehouse',
    0.2,
    '002-2',
    'Keep raw and processed data organised for experiments and production.',
  ),
  'enable-real-time-data': fact(
    'Enable real-time data',
    0.2,
    '002-2',
    'Stream events so that features can be seconds old.',
  ),
  'deploy-models': fact('Deploy models', 0.25, '002-2', 'Package, version and serve models as routine work.'),
  'set-up-infrastructure': fact(
    'Set up infrastructure',
    0.25,
    '002-2',
    'Run clusters, registry, feature store and monitoring that ML work stands on.',
  ),
  'build-ci-cd-pipelines': fact(
    'Build CI/CD pipelines',
    0.2,
    '002-2',
    'Automate the way from a commit through training and tests to production.',
  ),
  'monitor-and-maintain': fact(
    'Monitor and maintain',
    0.3,
    '002-2',
    'Watch models and systems in production, notice drift and respond.',
  ),
  'plan-and-run-tests': fact('Plan and run tests', 0.2, '000-1', 'Plan tests, run them and follow defects up.'),
  'automate-tests': fact('Automate tests', 0.2, '000-1', 'Build the framework that tests data, models and services.'),
  'validate-before-production': fact(
    'Validate before production',
    0.1,
    '003-3',
    'Check a model against its criteria and against regressions before release.',
  ),
  'govern-compliance': fact('Govern compliance', 0.1, '000-1', 'Set up the compliance framework and its policies.'),
  'protect-data-and-access': fact(
    'Protect data and access',
    0.1,
    '000-1',
    'Guard personal data, access and the systems that hold them.',
  ),
  'keep-audit-trail': fact('Keep the audit trail', 0.05, '000-1', 'Log what an audit will ask for.'),
  'build-apis': fact('Build APIs', 0.3, '000-1', 'Design, build and document the interfaces that serve predictions.'),
  'integrate-services': fact(
    'Integrate services',
    0.2,
    '000-1',
    'Connect models to the products and data stores around them.',
  ),
  'document-system': fact('Document the system', 0.15, '000-1', 'Write and keep the technical documentation.'),
  'train-users': fact('Train users', 0.1, '000-1', 'Write guides and training material for those who use the system.'),
  'lead-and-coordinate': fact(
    'Lead and coordinate',
    0.15,
    '000-1',
    'Plan, set priorities and keep stakeholders and teams in step.',
  ),
  'oversee-architecture': fact('Oversee architecture', 0.1, '000-1', 'Decide on architecture and technical direction.'),
  'manage-risk': fact('Manage risk', 0.05, '000-1', 'Keep risks in view, reduce them and escalate in time.'),
};
