import { type HclBlock, readHclBlocks } from "./hcl-blocks.ts";
import { callsOfUses, type TerraformUse } from "./terraform-calls.ts";
import type { ReadNeeds } from "./wanted-calls.ts";

/** Whether a line begins a block of Terraform's language. */
export function beginsTerraformBlock(line: string): boolean {
  return /^\s*(?:check|data|ephemeral|import|locals|module|moved|output|provider|removed|resource|terraform|variable)\s*["{]/u.test(
    line,
  );
}

/**
 * Finds what Cloudflare's provider reads and changes for the `.tf` files of a folder, by the types
 * of their resources. Nothing is evaluated, so every resource counts as read and as changed.
 */
export async function terraformFileCalls(texts: readonly string[]): Promise<ReadNeeds> {
  const read = texts.map(readHclBlocks);
  const broken = read.find((one) => !one.ok);
  if (broken !== undefined && !broken.ok) return broken;
  const blocks = read.flatMap((one) => (one.ok ? one.blocks : []));
  const uses = blocks.flatMap(usesOf);
  const called = await callsOfUses(uses);
  return { ok: true, ...called, notes: [...called.notes, ...notesOf(blocks, uses)] };
}

function usesOf({ kind, labels: [type, name], attributes }: HclBlock): readonly TerraformUse[] {
  if ((kind !== "resource" && kind !== "data") || type === undefined || name === undefined) return [];
  const mode = kind === "data" ? "data" : "managed";
  const address = `${mode === "data" ? "data." : ""}${type}.${name}`;
  const values = Object.fromEntries([...attributes].filter(([, value]) => value !== undefined));
  const unknown = Object.fromEntries(
    [...attributes].flatMap(([key, value]) => (value === undefined ? [[key, true]] : [])),
  );
  const use = { mode, type, address, values, unknown } as const;
  return mode === "data"
    ? [{ ...use, action: "read" }]
    : [
        { ...use, action: "read" },
        { ...use, action: "change" },
      ];
}

// What the files do not tell.
function notesOf(blocks: readonly HclBlock[], uses: readonly TerraformUse[]): readonly string[] {
  const modules = blocks.flatMap(({ kind, labels }) => (kind === "module" ? labels : []));
  const repeated = blocks.some(({ attributes }) => attributes.has("count") || attributes.has("for_each"));
  const places = new Set(
    uses.flatMap(({ unknown }) =>
      ["zone_id", "account_id"].filter((name) => Object.hasOwn(Object(unknown), name)),
    ),
  );
  return [
    ...(modules.length > 0 ? [`modules that are not read: ${modules.join(", ")}; give a plan for them`] : []),
    ...(repeated ? ["count and for_each are not read: what has them is taken to exist"] : []),
    ...(places.size > 0
      ? [`${[...places].join(" and ")} that is no plain text is taken as all; give a plan to narrow it`]
      : []),
  ];
}
