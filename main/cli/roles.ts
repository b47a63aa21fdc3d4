/** `fourfold roles`: the built-in roles, with what they own and support. */

import { CAPABILITIES } from '#shared/catalog/capabilities.ts';
import { ROLES } from '#shared/catalog/roles.ts';
import type { CapabilityId } from '#shared/model/capability.ts';
import type { ExitCode } from './io.ts';
import { FINE, print, printJson } from './io.ts';

const names = (ids: readonly CapabilityId[]): string => ids.map((id) => CAPABILITIES[id].name).join(', ');

export function runRoles({ json = false }: { readonly json?: boolean }): ExitCode {
  if (json) {
    printJson({ roles: ROLES });
    return FINE;
  }
  for (const { id, name, aliases, owns, supports } of ROLES) {
    print(`${name} (${id})`);
    if (aliases.length > 0) print(`  also     ${aliases.join(', ')}`);
    if (owns.length > 0) print(`  owns     ${names(owns)}`);
    if (supports.length > 0) print(`  supports ${names(supports)}`);
  }
  return FINE;
}
