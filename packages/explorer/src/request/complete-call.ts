import type { Catalog } from "../catalog/catalog.ts";
import { findEntry } from "../catalog/find-entry.ts";
import { bodyOf } from "./body-of.ts";
import { createNameContext, listNames, type Target } from "./place-assignment.ts";
import { writeSegment } from "./assignment.ts";
import { readValueSchemas } from "./value-schemas.ts";
import { schemaOfParameter } from "@cftokens/openapi/parameters";
import type { OpenedOperation } from "../catalog/opened-operation.ts";
import type { Schema } from "@cftokens/openapi/schema";

/**
 * What may stand in the place of the last of some words: ids of operations, then names of values
 * with `=` behind them, then the values that the document lists. Only what a shell takes as it is:
 * a document may be anybody's. Throws SpecError as loadDocument does.
 */
export async function completeCall(catalog: Catalog, words: readonly string[]): Promise<readonly string[]> {
  const [operation = "", ...others] = words;
  const last = others.at(-1);
  if (last === undefined) return plain(idsOf(catalog), operation);
  const found = findEntry(catalog, operation);
  if (!found.ok) return [];
  const opened = await found.document.open(found.entry);
  const targets = listNames(createNameContext(opened, bodyOf(opened)));
  const name = /^([^=]+)=/u.exec(last)?.[1];
  if (name === undefined)
    return plain(
      targets.map((target) => `${nameOf(target)}=`),
      last,
    );
  const meant = targets.find((target) => nameOf(target) === name);
  const values = meant === undefined ? [] : valuesAt(opened, meant);
  return plain(
    values.map((value) => `${name}=${value}`),
    last,
  );
}

function idsOf({ documents }: Catalog): readonly string[] {
  return documents.flatMap(({ entries }) => entries.map(({ id }) => id));
}

function nameOf({ place, segments }: Target): string {
  const written = place === "body" ? segments.map(writeSegment).join(".") : segments.join(".");
  return place === "server" ? `server.${written}` : written;
}

function valuesAt(opened: OpenedOperation, target: Target): readonly string[] {
  const { types, values = [] } = readValueSchemas(schemasAt(opened, target), opened.validator);
  const listed = types.has("boolean") && values.length === 0 ? [true, false] : values;
  return listed.map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
}

function schemasAt(opened: OpenedOperation, { place, segments: [name = ""] }: Target): readonly Schema[] {
  const { document, operation, validator } = opened;
  if (place === "body") {
    const body = bodyOf(opened);
    return body === undefined ? [] : readValueSchemas([body.schema], validator).member(name);
  }
  if (place === "server") {
    const [server] = operation.servers ?? document.servers ?? [];
    return [{ enum: server?.variables?.[name]?.enum ?? [] }];
  }
  const parameter = operation.parameters.find((one) => one.in === place && one.name === name);
  return parameter === undefined ? [] : [schemaOfParameter(parameter)];
}

// Whatever a shell would take for more than a word is left out.
function plain(words: readonly string[], beginning: string): readonly string[] {
  const fitting = words.filter((word) => word.startsWith(beginning) && /^[\w./:@%+=,-]+$/u.test(word));
  return [...new Set(fitting)];
}
