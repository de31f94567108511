import type { ResultOf } from '../web/graphql';
import type { AuditTrailQuery } from './operations';

/** An entry of the audit trail. */
export type AuditEntry = NonNullable<ResultOf<typeof AuditTrailQuery>['auditTrail']>['entries']['nodes'][number];

/** What an act was done to: its name, and its page if it has one. */
export function subjectOf(subject: AuditEntry['subject']): { name: string; address?: string } | undefined {
  if (!subject) return undefined;
  switch (subject.__typename) {
    case 'Alliance':
      return { name: subject.title, address: `/alliances/${subject.id}` };
    case 'DirectoryImport':
      return { name: subject.fileName, address: `/desk/import/${subject.id}` };
    case 'Person':
      return { name: subject.displayName };
    case 'Place':
      return { name: `${subject.name} (${subject.code})` };
    case 'Representation':
      return {
        name: `${subject.person.displayName} → ${subject.organisation.name}`,
        address: `/organisations/${subject.organisation.id}`,
      };
    case 'Invitation':
      return { name: subject.organisationName, address: `/invitations/${subject.id}` };
    case 'RepresentationClaim':
      return {
        name: `${subject.person.displayName} → ${subject.organisation.name}`,
        address: `/organisations/${subject.organisation.id}`,
      };
    case 'Headcount':
      return { name: subject.organisation.name, address: `/organisations/${subject.organisation.id}` };
    case 'StaffPost':
      return {
        name: `${subject.person.displayName} → ${subject.federation.name}`,
        address: `/organisations/${subject.federation.id}`,
      };
    case 'Affiliation':
      return {
        name: `${subject.organisation.name} → ${subject.federation.name}`,
        address: `/organisations/${subject.organisation.id}`,
      };
    default:
      return 'name' in subject ? { name: subject.name, address: `/organisations/${subject.id}` } : undefined;
  }
}
