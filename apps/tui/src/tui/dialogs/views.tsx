import type { ReactNode } from "react";
import type { Dialog, State } from "../state.ts";
import { ConfirmDialogView } from "./confirm/view.tsx";
import type { DialogKind, DialogViewProps } from "./dialog.ts";
import { EquivalentsView } from "./equivalents/view.tsx";
import { ExportView } from "./export/view.tsx";
import { HelpView } from "./help/view.tsx";
import { PaletteView } from "./palette/view.tsx";
import { CommandView } from "./command/view.tsx";
import { RequestsView } from "./requests/view.tsx";
import { ProfilesView } from "./profiles/view.tsx";

// How every dialog looks.
const views: { readonly [K in DialogKind]: (props: DialogViewProps<K>) => ReactNode } = {
  help: HelpView,
  confirm: ConfirmDialogView,
  palette: PaletteView,
  equivalents: EquivalentsView,
  profiles: ProfilesView,
  export: ExportView,
  requests: RequestsView,
  command: CommandView,
};

/** What is open over the screen. */
export function DialogView({ dialog, state }: { dialog: Dialog; state: State }): ReactNode {
  return draw(dialog.kind, { dialog, state });
}

function draw<K extends DialogKind>(kind: K, props: DialogViewProps<K>): ReactNode {
  const View: (props: DialogViewProps<K>) => ReactNode = views[kind];
  return <View {...props} />;
}
