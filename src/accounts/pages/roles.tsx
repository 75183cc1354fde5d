// What each role may do, as a table.
import type { VNode } from 'preact'
import type { Place } from '../../style/place.ts'
import { roles } from '../account.ts'
import { permissions, permissionsOf } from '../permission.ts'
import { Plain } from './form.tsx'
import { permissionKeys, roleKeys } from './labels.ts'

export function RolesPage({ place: { say } }: { place: Place }): VNode {
  return (
    <Plain heading={say('door.roles')}>
      <p>{say('door.roles-explained')}</p>
      <section class="table-frame" aria-labelledby="roles-caption" tabindex={0}>
        <table class="roles">
          <caption id="roles-caption">{say('door.roles-caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('door.may')}</th>
              {roles.map((role) => (
                <th key={role} scope="col">
                  {say(roleKeys[role])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {permissions.map((permission) => (
              <tr key={permission}>
                <th scope="row">{say(permissionKeys[permission])}</th>
                {roles.map((role) => (
                  <td key={role}>{permissionsOf(role).includes(permission) ? say('door.yes') : ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Plain>
  )
}
