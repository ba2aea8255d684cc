import { createCatalogue, type Catalogue, type PermissionGroup } from "../src/index.ts";

const user = ["com.cloudflare.api.user"] as const;
const account = ["com.cloudflare.api.account"] as const;
const zone = ["com.cloudflare.api.account.zone"] as const;
const bucket = ["com.cloudflare.edge.r2.bucket"] as const;
const worker = ["com.cloudflare.edge.worker.script"] as const;

/** Some of Cloudflare's permission groups, by what tests call them; Logs Read exists twice. */
export const groups = {
  dnsRead: { id: "82e64a83756745bbbb1c9c2701bf816b", name: "DNS Read", scopes: zone },
  dnsWrite: { id: "4755a26eedb94da69e1066d98aa820be", name: "DNS Write", scopes: zone },
  zoneRead: { id: "c8fed203ed3043cba015a93ad1616f1f", name: "Zone Read", scopes: zone },
  cachePurge: { id: "e17beae8b8cb423a99b1730f21238bed", name: "Cache Purge", scopes: zone },
  zoneLogsRead: { id: "c4a30cd58c5d42619c86a3c36c441e2d", name: "Logs Read", scopes: zone },
  accountLogsRead: { id: "6a315a56f18441e59ed03352369ae956", name: "Logs Read", scopes: account },
  accountTokensWrite: {
    id: "5bc3f8b21c554832afc660159ab75fa4",
    name: "Account API Tokens Write",
    scopes: account,
  },
  serviceTokensRead: {
    id: "91f7ce32fa614d73b7e1fc8f0e78582b",
    name: "Access: Service Tokens Read",
    scopes: account,
  },
  serviceTokensWrite: {
    id: "a1c0fec57cf94af79479a6d827fa518c",
    name: "Access: Service Tokens Write",
    scopes: account,
  },
  workersCiWrite: { id: "2e095cf436e2455fa62c9a9c2e18c478", name: "Workers CI Write", scopes: account },
  tokensRead: { id: "0cc3a61731504c89b99ec1be78b77aa0", name: "API Tokens Read", scopes: user },
  tokensWrite: { id: "686d18d5ac6c441c867cbf6771e58a0a", name: "API Tokens Write", scopes: user },
  bucketRead: {
    id: "6a018a9f2fc74eb6b293b0c548f38b39",
    name: "Workers R2 Storage Bucket Item Read",
    scopes: bucket,
  },
  workersEditor: { id: "a".repeat(31) + "1", name: "Workers Editor", scopes: account },
  workerEditor: { id: "a".repeat(31) + "2", name: "Individual Workers Editor", scopes: worker },
  workerRead: { id: "a".repeat(31) + "3", name: "Individual Workers Metadata Read-Only", scopes: worker },
  scriptsWrite: { id: "e086da7e2179491d91ee5f35b3ca210a", name: "Workers Scripts Write", scopes: account },
  tunnelEditor: {
    id: "a".repeat(31) + "4",
    name: "Individual Tunnels Editor",
    scopes: ["com.cloudflare.edge.tunnel"],
  },
  r2Write: { id: "bf7481a1826f439697cb59a20b22293e", name: "Workers R2 Storage Write", scopes: account },
} as const satisfies Readonly<Record<string, PermissionGroup>>;

export const catalogue: Catalogue = createCatalogue(Object.values(groups));

/**
 * Ids of a small made-up world. The zone and the bucket are in the first account, the other zone in
 * the other.
 */
export const ids = {
  user: "7c5dae5552338874e5053f2534d2767a",
  otherUser: "11111111111111111111111111111111",
  account: "023e105f4ecef8ad9ca31a8372d0c353",
  otherAccount: "01a7362d577a6c3019a474fd6f485823",
  zone: "eb78d65290b24279ba6f44721b3ea3c4",
  otherZone: "22b1de5f1c0e4b3ea97bb1e963b06a43",
  worker: "38d6bfc75445412ab02149c1d30fbf3a",
} as const;

/** Resource keys of that world. */
export const keys = {
  user: `com.cloudflare.api.user.${ids.user}`,
  account: `com.cloudflare.api.account.${ids.account}`,
  otherAccount: `com.cloudflare.api.account.${ids.otherAccount}`,
  allAccounts: "com.cloudflare.api.account.*",
  zone: `com.cloudflare.api.account.zone.${ids.zone}`,
  otherZone: `com.cloudflare.api.account.zone.${ids.otherZone}`,
  allZones: "com.cloudflare.api.account.zone.*",
  worker: `com.cloudflare.edge.worker.script.${ids.worker}`,
  bucket: `com.cloudflare.edge.r2.bucket.${ids.account}_eu_backups`,
} as const;
