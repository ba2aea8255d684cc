import { confirmDialog } from "./confirm/dialog.ts";
import type { DialogKind, DialogModule } from "./dialog.ts";
import { equivalentsDialog } from "./equivalents/dialog.ts";
import { exportDialog } from "./export/dialog.ts";
import { helpDialog } from "./help/dialog.ts";
import { paletteDialog } from "./palette/dialog.ts";
import { commandDialog } from "./command/dialog.ts";
import { requestsDialog } from "./requests/dialog.ts";
import { profilesDialog } from "./profiles/dialog.ts";

/** Every dialog, in the order of their hints at the foot. How each looks is in `views.tsx`. */
export const dialogs: { readonly [K in DialogKind]: DialogModule } = {
  palette: paletteDialog,
  equivalents: equivalentsDialog,
  profiles: profilesDialog,
  export: exportDialog,
  requests: requestsDialog,
  command: commandDialog,
  confirm: confirmDialog,
  help: helpDialog,
};
