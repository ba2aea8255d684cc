import { createEmulator, type EmulatorOptions } from "../src/index.ts";

/** The clock of these tests, unless one sets its own. */
export const today = new Date("2026-11-22T10:00:00Z");

/** The answer of the emulator to a call, its JSON read. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads whatever JSON came
  readonly body: any;
}

// The header that presents a token.
function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

/** An emulator and a short way to call it as the seeded user. */
export function openEmulator(options: EmulatorOptions = {}) {
  const emulator = createEmulator({ now: () => today, ...options });
  const { credentials } = emulator;
  async function call(
    route: string,
    init: { readonly headers?: Record<string, string>; readonly json?: unknown; readonly text?: string } = {},
  ): Promise<Reply> {
    const [method = "", path = ""] = route.split(" ");
    const body = init.text ?? (init.json === undefined ? undefined : JSON.stringify(init.json));
    const response = await emulator.fetch(
      new Request(`http://emulator.test/client/v4${path}`, {
        method,
        headers: {
          ...(body !== undefined && { "content-type": "application/json" }),
          ...(init.headers ?? bearer(credentials.apiToken)),
        },
        ...(body !== undefined && { body }),
      }),
    );
    return { status: response.status, headers: response.headers, body: await response.json() };
  }

  return { ...emulator, bearer, call };
}
