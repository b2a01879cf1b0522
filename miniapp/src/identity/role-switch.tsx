import { grantLabel, useRoles } from '../platform/roles';
import { Box } from '../ui/dom/box';
import { Choice } from '../ui/forms/choice';

/** Shows the role in which the person acts, and lets them choose if they have several. */
export function RoleSwitch() {
  const { grants, active, isActive, switchTo } = useRoles();
  if (!active) return <Box className="q-soft">还没有报名</Box>;
  if (grants.length === 1) return <Box className="q-soft">{grantLabel(active)}</Box>;
  const chosen = grants.findIndex(isActive);
  return (
    <Choice
      name="role"
      label="当前身份"
      options={grants.map((grant, index) => ({ value: String(index), label: grantLabel(grant) }))}
      value={String(chosen)}
      onChange={(value) => {
        const grant = grants[Number(value)];
        if (grant) switchTo(grant);
      }}
    />
  );
}
