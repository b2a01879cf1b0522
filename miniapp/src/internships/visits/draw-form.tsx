import { drawSpotCheckSchema, visitRoutes } from '@qihang/shared/internships';
import { goTo } from '../../platform/navigation';
import { useSend } from '../../platform/query';
import { useRoles } from '../../platform/roles';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { DivisionField } from '../../ui/forms/division-field';
import { Form } from '../../ui/forms/form';
import { TextField } from '../../ui/forms/text-fields';
import { useForm } from '../../ui/forms/use-form';

const LABELS = { divisionCode: '范围', randomSize: '随机抽取', riskSize: '再从有风险的里面抽取' };

/** Draws a spot check. */
export function DrawForm() {
  const { active, grants } = useRoles();
  const officer = [active, ...grants].find((grant) => grant?.role === 'officer');
  const draw = useSend(visitRoutes.draw, [visitRoutes.spotChecks]);
  const form = useForm({
    schema: drawSpotCheckSchema,
    initial: { divisionCode: officer?.divisionCode ?? '', randomSize: '5', riskSize: '0' },
    send: async (body) => {
      const { id } = await draw.mutateAsync({ body });
      goTo('officer/spot-check', { id });
    },
  });
  const { values, errors, change } = form;
  return (
    <Card title="抽取一次">
      <Box className="q-soft">
        由系统随机抽取正在进行的见习，每份被抽到的机会一样。每次抽取都会留下记录，不能删除，也不能改换名单。
      </Box>
      <Form form={form} submitLabel="抽取" busyText="正在抽取…" labels={LABELS}>
        <DivisionField
          name="divisionCode"
          label="范围"
          wholeCity="全市"
          value={values.divisionCode}
          error={errors.divisionCode}
          onChange={(divisionCode) => change({ divisionCode })}
        />
        <TextField
          name="randomSize"
          label="随机抽取几份"
          kind="number"
          value={values.randomSize}
          error={errors.randomSize}
          onChange={(randomSize) => change({ randomSize })}
        />
        <TextField
          name="riskSize"
          label="再从有风险的里面抽取几份"
          hint="不需要的填 0"
          kind="number"
          value={values.riskSize}
          error={errors.riskSize}
          onChange={(riskSize) => change({ riskSize })}
        />
      </Form>
    </Card>
  );
}
