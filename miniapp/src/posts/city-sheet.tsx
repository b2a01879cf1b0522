import { Box } from '../ui/dom/box';
import { Tap } from '../ui/dom/tap';
import { Sheet } from '../ui/sheet';
import { CITIES, useCity } from './post-search';

/** Lets the person choose the city whose posts they see first. */
export default function CitySheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const chosen = useCity((state) => state.code);
  const choose = (code: string) => {
    useCity.setState({ code });
    onClose();
  };
  return (
    <Sheet open={open} title="选择城市" onClose={onClose}>
      <Box className="q-cities">
        {[{ code: '', shortName: '全省' }, ...CITIES].map(({ code, shortName }) => (
          <Tap key={code} className="q-city" pressed={code === chosen} onTap={() => choose(code)}>
            {shortName}
          </Tap>
        ))}
      </Box>
    </Sheet>
  );
}
