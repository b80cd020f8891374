/**
 * Everything of the interface that a page which opens does not show, the Lab and the sources apart, as one piece to be fetched
 * when any of it is first wanted. One piece and not several: several would cut the opening interface up, which costs more.
 */
import { DosePanel } from '@/ui/hold/DosePanel';
import { HoldPanel } from '@/ui/hold/HoldPanel';
import { AftercareFields } from '@/ui/plan/AftercareFields';
import { DeviceFields } from '@/ui/plan/DeviceFields';
import { SkinFields } from '@/ui/plan/SkinFields';
import { CompareCard } from '@/ui/overlay/CompareCard';
import { CompareOverlay } from '@/ui/overlay/CompareOverlay';
import { CutHandles } from '@/ui/overlay/CutHandles';
import { Crosshair } from '@/ui/overlay/Crosshair';
import { DisplayFields } from '@/ui/overlay/DisplayFields';
import { FibreCard } from '@/ui/overlay/FibreCard';
import { Glossary } from '@/ui/overlay/Glossary';
import { IssuesNotice } from '@/ui/overlay/IssuesNotice';
import { NoWebGl } from '@/ui/overlay/NoWebGl';
import { OpeningZoom } from '@/ui/overlay/OpeningZoom';
import { PictureLabels } from '@/ui/overlay/PictureLabels';
import { PinKey } from '@/ui/overlay/PinKey';
import { StainCaption } from '@/ui/overlay/StainCaption';
import { StructureList } from '@/ui/overlay/StructureList';
import { StretchPanel } from '@/ui/stretch/StretchPanel';

/** Not a component, and as late: what the text twin says of what was asked of the block. */
export { blockWords } from '@/ui/overlay/blockWords';

export const ON_DEMAND = {
  AftercareFields, CompareCard, CompareOverlay, Crosshair, CutHandles, DeviceFields, DisplayFields, DosePanel, FibreCard, Glossary, HoldPanel, IssuesNotice, NoWebGl,
  OpeningZoom, PictureLabels, PinKey, SkinFields, StainCaption, StretchPanel, StructureList,
};
