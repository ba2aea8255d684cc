import type { LocationModule } from "../../location/location-module.ts";
import { canQuestionText } from "./question-text.ts";
import { updateCan } from "./update.ts";

/** `can?token=external-dns&operation=zones-get&on=example.com` */
export const canLocation: LocationModule<"can"> = {
  tab: "Can it?",
  about: "can it? May a token make a call, and why",
  parameters: ["token", "operation", "on", "ip", "at"],
  current: (state) => ({ screen: "can", question: canQuestionText(state) }),
  write: ({ question }) => ({ ...question }),
  read(value) {
    const of = (name: string): string => value(name) ?? "";
    const question = {
      token: of("token"),
      operation: of("operation"),
      on: of("on"),
      ip: of("ip"),
      at: of("at"),
    };
    return { ok: true, location: { screen: "can", question } };
  },
  open: (state, { question }) => updateCan(state, { area: "can", type: "question-set", question }),
};
