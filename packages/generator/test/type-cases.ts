/** A kind of schema, and lines of TypeScript that its types allow or refuse. */
export interface TypeCase {
  readonly name: string;
  /** The version that it is written in; 3.1.0 if it is left out. */
  readonly openapi?: "3.0.3";
  readonly schemas: Readonly<Record<string, unknown>>;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly paths?: Readonly<Record<string, unknown>>;
  readonly fits: readonly string[];
  readonly fails: readonly string[];
}

const text = { type: "string" } as const;
const number = { type: "number" } as const;

/** Every kind of schema that has been made a wrong type of, and its neighbours. */
export const typeCases: readonly TypeCase[] = [
  {
    name: "any members in an object of which nothing else is said",
    schemas: {
      Loose: {
        type: "object",
        required: ["meta"],
        properties: { meta: { type: "object" }, extra: { type: "object", additionalProperties: true } },
      },
      Map: { type: "object", additionalProperties: {} },
    },
    fits: [
      '({ meta: { a: 1, b: "x" }, extra: { c: [] } }) satisfies Sent<"Loose">;',
      'read("Loose").meta["anything"] satisfies unknown;',
      '({ a: 1 }) satisfies Sent<"Map">;',
    ],
    fails: ['({ meta: 1 }) satisfies Sent<"Loose">;', '({ meta: {}, mta: {} }) satisfies Sent<"Loose">;'],
  },
  {
    name: "no members in an object that may have none",
    schemas: { Closed: { type: "object", additionalProperties: false } },
    fits: ['({}) satisfies Sent<"Closed">;'],
    fails: ['({ a: 1 }) satisfies Sent<"Closed">;'],
  },
  {
    name: "null where 3.0 says nullable beside no type, or beside allOf",
    openapi: "3.0.3",
    schemas: {
      Role: { type: "object", properties: { id: text } },
      Member: {
        type: "object",
        properties: {
          role: { nullable: true, allOf: [{ $ref: "#/components/schemas/Role" }] },
          typed: { type: "object", nullable: true, allOf: [{ $ref: "#/components/schemas/Role" }] },
          state: { nullable: true, oneOf: [{ type: "string", enum: ["on"] }, { type: "number" }] },
          any: { nullable: true },
          plain: { type: "string", nullable: true },
        },
      },
    },
    fits: [
      '({ role: null, typed: null, state: null, any: null, plain: null }) satisfies Read30<"Member">;',
      '({ role: { id: "i" }, typed: { id: "i" }, state: "on" }) satisfies Read30<"Member">;',
      '((member: Read30<"Member">) => member.role?.id satisfies string | undefined);',
    ],
    fails: [
      '({ state: "off" }) satisfies Read30<"Member">;',
      '((member: Read30<"Member">) => member.typed.id);',
    ],
  },
  {
    name: "what references into other schemas and into parameters mean",
    schemas: {
      Events: {
        type: "object",
        properties: { events: { type: "array", items: { type: "object", properties: { id: text } } } },
      },
      Tagged: {
        allOf: [
          { type: "object", properties: { id: text } },
          { type: "object", properties: { label: text } },
        ],
      },
      Deep: {
        type: "object",
        properties: {
          event: { $ref: "#/components/schemas/Events/properties/events/items" },
          tag: { $ref: "#/components/schemas/Tagged/allOf/1" },
          kind: { $ref: "#/components/parameters/Kind/schema" },
          body: { $ref: "#/paths/~1deep/post/requestBody/content/application~1json/schema/properties/a" },
        },
      },
    },
    parameters: { Kind: { name: "kind", in: "query", schema: { type: "string", enum: ["a", "b"] } } },
    paths: {
      "/deep": {
        post: {
          operationId: "deep",
          requestBody: {
            content: { "application/json": { schema: { type: "object", properties: { a: number } } } },
          },
          responses: { "204": { description: "Done." } },
        },
      },
    },
    fits: ['({ event: { id: "i" }, tag: { label: "l" }, kind: "a", body: 1 }) satisfies Read<"Deep">;'],
    fails: [
      '({ event: { id: 1 } }) satisfies Read<"Deep">;',
      '({ tag: { id: "i" } }) satisfies Read<"Deep">;',
      '({ kind: "c" }) satisfies Read<"Deep">;',
      '({ body: "1" }) satisfies Read<"Deep">;',
    ],
  },
  {
    name: "what 3.1 says beside a reference",
    schemas: {
      Referred: { type: "object", properties: { a: text } },
      Beside: { $ref: "#/components/schemas/Referred", properties: { b: text }, required: ["a", "b"] },
    },
    fits: ['({ a: "x", b: "y" }) satisfies Sent<"Beside">;', 'read("Beside").a satisfies string;'],
    fails: ['({ a: "x" }) satisfies Sent<"Beside">;', '({ b: "y" }) satisfies Sent<"Beside">;'],
  },
  {
    name: "the members of allOf beside a part that says only object or required",
    schemas: {
      Base: { type: "object", properties: { a: text, b: number } },
      Object: { allOf: [{ $ref: "#/components/schemas/Base" }, { type: "object", description: "It." }] },
      Required: { allOf: [{ $ref: "#/components/schemas/Base" }, { type: "object", required: ["a"] }] },
      Outside: { type: "object", required: ["b"], allOf: [{ $ref: "#/components/schemas/Base" }] },
      Undeclared: { type: "object", required: ["c"], properties: { a: text } },
      Either: {
        type: "object",
        properties: { a: text, b: number },
        anyOf: [{ required: ["a"] }, { required: ["b"] }],
      },
    },
    fits: [
      'read("Object").a satisfies string | undefined;',
      '({ a: "x" }) satisfies Sent<"Object">;',
      'read("Required").a satisfies string;',
      '({ a: "x" }) satisfies Sent<"Required">;',
      'read("Outside").b satisfies number;',
      '({ c: null }) satisfies Sent<"Undeclared">;',
      '({ b: 1 }) satisfies Sent<"Either">;',
    ],
    fails: [
      '({ a: 1 }) satisfies Sent<"Object">;',
      '({ c: 1 }) satisfies Sent<"Object">;',
      '({}) satisfies Sent<"Required">;',
      '({ a: 1 }) satisfies Sent<"Required">;',
      '({ a: "x" }) satisfies Sent<"Outside">;',
      '({ a: "x" }) satisfies Sent<"Undeclared">;',
      '({}) satisfies Sent<"Either">;',
    ],
  },
  {
    name: "the branches of a discriminated union inside of allOf",
    schemas: {
      Cat: { type: "object", required: ["kind"], properties: { kind: text, meow: number } },
      Dog: { type: "object", required: ["kind"], properties: { kind: text, bark: number } },
      Pet: {
        oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
        discriminator: {
          propertyName: "kind",
          mapping: { cat: "#/components/schemas/Cat", kitten: "Cat", dog: "#/components/schemas/Dog" },
        },
      },
      Owner: {
        type: "object",
        properties: { pet: { allOf: [{ $ref: "#/components/schemas/Pet" }], description: "x" } },
      },
      Boxed: {
        allOf: [{ $ref: "#/components/schemas/Pet" }, { type: "object", properties: { box: number } }],
      },
    },
    fits: [
      '((pet: Read<"Pet">) => (pet.kind === "dog" ? pet.bark : pet.meow));',
      '((owner: Read<"Owner">) => (owner.pet?.kind === "cat" ? owner.pet.meow : 0));',
      '((boxed: Read<"Boxed">) => [boxed.box, boxed.kind === "dog" ? boxed.bark : boxed.meow]);',
      '({ pet: { kind: "kitten", meow: 1 } }) satisfies Sent<"Owner">;',
    ],
    fails: [
      '((pet: Read<"Pet">) => (pet.kind === "dog" ? pet.meow : 0));',
      '({ kind: "bird" }) satisfies Sent<"Pet">;',
      '({ kind: "dog", meow: 1 } as const) satisfies Extract<Sent<"Pet">, { kind: "dog" }>;',
    ],
  },
  {
    name: "the name of a schema as a discriminator's value, unless the branch has its own",
    schemas: {
      Square: { type: "object", required: ["shape"], properties: { shape: text, side: number } },
      Circle: { type: "object", required: ["shape"], properties: { shape: text, radius: number } },
      Shape: {
        oneOf: [{ $ref: "#/components/schemas/Square" }, { $ref: "#/components/schemas/Circle" }],
        discriminator: { propertyName: "shape" },
      },
      UserMessage: {
        type: "object",
        required: ["role"],
        properties: { role: { type: "string", enum: ["user"] }, a: number },
      },
      OwnMessage: { type: "object", required: ["role"], properties: { role: { const: "own" }, b: number } },
      Message: {
        oneOf: [{ $ref: "#/components/schemas/UserMessage" }, { $ref: "#/components/schemas/OwnMessage" }],
        discriminator: { propertyName: "role" },
      },
    },
    fits: [
      '((shape: Read<"Shape">) => (shape.shape === "Square" ? shape.side : shape.radius));',
      '((message: Read<"Message">) => (message.role === "user" ? message.a : message.b));',
      '({ role: "user" }) satisfies Sent<"Message">;',
    ],
    fails: [
      '({ role: "UserMessage" }) satisfies Sent<"Message">;',
      '({ shape: "Line" }) satisfies Sent<"Shape">;',
    ],
  },
  {
    name: "the values that a discriminator maps to what inherits it, and no circle",
    schemas: {
      Animal: {
        type: "object",
        required: ["sort"],
        properties: { sort: text },
        discriminator: { propertyName: "sort", mapping: { lion: "Lion", cub: "Cub", owl: "Owl" } },
        oneOf: [{ $ref: "#/components/schemas/Lion" }, { $ref: "#/components/schemas/Owl" }],
      },
      Lion: {
        allOf: [{ $ref: "#/components/schemas/Animal" }, { type: "object", properties: { mane: number } }],
      },
      Cub: {
        allOf: [{ $ref: "#/components/schemas/Lion" }, { type: "object", properties: { age: number } }],
      },
      Owl: {
        allOf: [{ $ref: "#/components/schemas/Animal" }, { type: "object", properties: { wing: number } }],
      },
      Same: { allOf: [{ $ref: "#/components/schemas/Same" }, { type: "object", properties: { a: number } }] },
    },
    fits: [
      'read("Owl").sort satisfies "owl";',
      'read("Lion").sort satisfies "lion" | "cub";',
      'read("Cub").mane satisfies number | undefined;',
      '((animal: Read<"Animal">) => (animal.sort === "owl" ? animal.wing : animal.mane));',
      'read("Same").a satisfies number | undefined;',
    ],
    fails: ['({ sort: "dog" }) satisfies Sent<"Lion">;', 'read("Owl").mane;'],
  },
  {
    name: "constants and enums of any value",
    schemas: {
      Constants: {
        type: "object",
        properties: {
          one: { const: 1 },
          no: { const: null },
          list: { const: ["a", 1] },
          object: { const: { a: [true] } },
          empty: { const: {} },
          mixed: { enum: ["a", -1, null, false, ["x"], { b: 2 }] },
          nullable: { type: ["string", "null"], enum: ["a", null] },
          without: { type: ["string", "null"], enum: ["a"] },
        },
      },
    },
    fits: [
      '({ one: 1, no: null, list: ["a", 1], object: { a: [true] }, empty: {} }) satisfies Sent<"Constants">;',
      '([{ mixed: "a" }, { mixed: -1 }, { mixed: null }, { mixed: false }, { mixed: ["x"] }, { mixed: { b: 2 } }]) satisfies Sent<"Constants">[];',
      '([{ nullable: null, without: null }, { nullable: "a" }]) satisfies Sent<"Constants">[];',
    ],
    fails: [
      '({ one: 2 }) satisfies Sent<"Constants">;',
      '({ list: ["a"] }) satisfies Sent<"Constants">;',
      '({ object: { a: [false] } }) satisfies Sent<"Constants">;',
      '({ empty: { a: 1 } }) satisfies Sent<"Constants">;',
      '({ mixed: 1 }) satisfies Sent<"Constants">;',
      '({ nullable: "b" }) satisfies Sent<"Constants">;',
    ],
  },
  {
    name: "items by their place, as many as there have to be",
    schemas: {
      Tuples: {
        type: "object",
        properties: {
          open: { type: "array", prefixItems: [text, number] },
          needed: { type: "array", prefixItems: [text, number], minItems: 2, items: false },
          rest: { type: "array", prefixItems: [text], items: number },
          nested: { type: "array", items: { type: "array", prefixItems: [text], minItems: 1, maxItems: 1 } },
        },
      },
    },
    fits: [
      '([{ open: [] }, { open: ["a"] }, { open: ["a", 1, true] }]) satisfies Sent<"Tuples">[];',
      '({ needed: ["a", 1] } as const) satisfies Sent<"Tuples">;',
      '({ rest: ["a", 1, 2] }) satisfies Sent<"Tuples">;',
      '({ nested: [["a"], ["b"]] }) satisfies Sent<"Tuples">;',
      'read("Tuples").needed![1] satisfies number;',
    ],
    fails: [
      '({ open: [1] }) satisfies Sent<"Tuples">;',
      '({ needed: ["a"] }) satisfies Sent<"Tuples">;',
      '({ needed: ["a", 1, 2] }) satisfies Sent<"Tuples">;',
      '({ rest: ["a", "b"] }) satisfies Sent<"Tuples">;',
      '({ nested: ["a"] }) satisfies Sent<"Tuples">;',
    ],
  },
  {
    name: "members without a name beside named ones",
    schemas: {
      Counted: {
        type: "object",
        required: ["name"],
        properties: { name: text, at: { type: "boolean" } },
        additionalProperties: number,
      },
      Open: { type: "object", required: ["id"], properties: { id: text }, additionalProperties: true },
      Patterned: { type: "object", properties: { id: text }, patternProperties: { "^x-": number } },
    },
    fits: [
      '({ name: "n", visits: 3 }) satisfies Sent<"Counted">;',
      'read("Counted").name satisfies string;',
      'read("Counted")["visits"] satisfies number | string | boolean | undefined;',
      '({ id: "i", anything: [] }) satisfies Sent<"Open">;',
      'read("Open").id satisfies string;',
      '({ "x-a": 1, id: "i" }) satisfies Sent<"Patterned">;',
    ],
    fails: [
      '({ visits: 3 }) satisfies Sent<"Counted">;',
      '({ name: "n", visits: [] }) satisfies Sent<"Counted">;',
      '({ id: 1 }) satisfies Sent<"Open">;',
    ],
  },
  {
    name: "themselves below a member, an item or a branch",
    schemas: {
      Tree: {
        type: "object",
        properties: { children: { type: "array", items: { $ref: "#/components/schemas/Tree" } } },
      },
      Json: {
        oneOf: [
          text,
          { type: "array", items: { $ref: "#/components/schemas/Json" } },
          { type: "object", additionalProperties: { $ref: "#/components/schemas/Json" } },
        ],
      },
    },
    fits: [
      '({ children: [{ children: [{}] }] }) satisfies Sent<"Tree">;',
      '({ a: ["b", { c: [] }] }) satisfies Sent<"Json">;',
    ],
    fails: [
      '({ children: [{ children: [1] }] }) satisfies Sent<"Tree">;',
      '({ a: [1] }) satisfies Sent<"Json">;',
    ],
  },
  {
    name: "what is read without what is only sent, at every depth",
    schemas: {
      Secret: { type: "string", writeOnly: true },
      Id: { type: "string", readOnly: true },
      Item: {
        type: "object",
        required: ["id", "name", "secret"],
        properties: {
          id: { $ref: "#/components/schemas/Id" },
          name: text,
          note: { type: ["string", "null"] },
          secret: { allOf: [{ $ref: "#/components/schemas/Secret" }] },
        },
      },
      Items: { type: "array", items: { $ref: "#/components/schemas/Item" } },
      Pair: { type: "array", prefixItems: [{ $ref: "#/components/schemas/Item" }, number], minItems: 2 },
      ItemsByName: { type: "object", additionalProperties: { $ref: "#/components/schemas/Item" } },
      Node: {
        type: "object",
        properties: {
          id: { type: "string", readOnly: true },
          children: { type: "array", items: { $ref: "#/components/schemas/Node" } },
        },
      },
      Branches: {
        oneOf: [
          {
            type: "object",
            required: ["kind"],
            properties: { kind: { const: "circle" }, radius: number, id: { type: "string", readOnly: true } },
          },
          {
            type: "object",
            required: ["kind"],
            properties: { kind: { const: "square" }, side: number, key: { type: "string", writeOnly: true } },
          },
        ],
      },
      Parts: {
        allOf: [
          { type: "object", properties: { id: { type: "string", readOnly: true }, a: text } },
          { type: "object", required: ["id", "a"] },
        ],
      },
      Both: { type: "object", properties: { odd: { type: "string", readOnly: true, writeOnly: true } } },
      List: {
        type: "object",
        properties: { all: { type: "array", readOnly: true, items: { $ref: "#/components/schemas/Item" } } },
      },
    },
    fits: [
      '({ id: "i", name: "n", note: null }) satisfies Read<"Item">;',
      'read("Item").id satisfies string;',
      'read("Items")[0]?.id satisfies string | undefined;',
      'read("Pair")[0].id satisfies string;',
      'read("ItemsByName")["a"]?.name satisfies string | undefined;',
      'read("Node").children?.[0]?.id satisfies string | undefined;',
      '((shape: Read<"Branches">) => (shape.kind === "circle" ? shape.id : shape.side));',
      'read("Parts").id satisfies string;',
      'read("Both").odd satisfies string | undefined;',
      'read("List").all?.[0]?.id satisfies string | undefined;',
    ],
    fails: [
      'read("Item").secret;',
      'read("Items")[0]?.secret;',
      'read("Pair")[0].secret;',
      'read("ItemsByName")["a"]?.secret;',
      '((shape: Read<"Branches">) => (shape.kind === "square" ? shape.key : 0));',
    ],
  },
  {
    name: "what is sent without what only the server sets, at every depth",
    schemas: {},
    fits: [
      '({ name: "n", secret: "s" }) satisfies Sent<"Item">;',
      '([{ name: "n", secret: "s", note: null }] as const) satisfies Sent<"Items">;',
      '([{ name: "n", secret: "s" }, 1]) satisfies Sent<"Pair">;',
      '({ a: { name: "n", secret: "s" } }) satisfies Sent<"ItemsByName">;',
      '({ children: [{ children: [] }] }) satisfies Sent<"Node">;',
      '({ kind: "circle", radius: 1 }) satisfies Sent<"Branches">;',
      '({ kind: "square", side: 1, key: "k" }) satisfies Sent<"Branches">;',
      '({ a: "x" }) satisfies Sent<"Parts">;',
      '({ odd: "o" }) satisfies Sent<"Both">;',
    ],
    fails: [
      '({ id: "i", name: "n", secret: "s" }) satisfies Sent<"Item">;',
      '((item: Read<"Item"> & { secret: string }) => item satisfies Sent<"Item">);',
      '([{ id: "i", name: "n", secret: "s" }]) satisfies Sent<"Items">;',
      '({ a: { id: "i", name: "n", secret: "s" } }) satisfies Sent<"ItemsByName">;',
      '({ children: [{ id: "i" }] }) satisfies Sent<"Node">;',
      '({ kind: "circle", radius: 1, id: "i" }) satisfies Sent<"Branches">;',
      '({ name: "n", secret: "s", noot: "x" }) satisfies Sent<"Item">;',
      '({ name: "n" }) satisfies Sent<"Item">;',
      '({ id: "i", a: "x" }) satisfies Sent<"Parts">;',
      '({ all: [] }) satisfies Sent<"List">;',
    ],
  },
  {
    name: "schemas and members of any name",
    schemas: {
      "a.b-c": {
        type: "object",
        properties: { [`"q" 'r' #%/~ \\`]: number, constructor: text, "": text },
      },
      "50%": { type: "object", properties: { one: { $ref: "#/components/schemas/a.b-c" } } },
    },
    fits: [
      String.raw`({ "\"q\" 'r' #%/~ \\": 1, constructor: "c", "": "e" }) satisfies Sent<"a.b-c">;`,
      '({ one: { constructor: "c" } }) satisfies Sent<"50%">;',
      'read("a.b-c").constructor satisfies string | undefined;',
    ],
    fails: ['({ one: { constructor: 1 } }) satisfies Sent<"50%">;'],
  },
  {
    name: "operations whose id has any characters",
    schemas: {},
    paths: Object.fromEntries(
      ["Accounts#Get", 'a "quoted" id', "it's/here", "constructor", "then", "100%", "back\\slash"].map(
        (operationId, index) => [
          `/ids/${index}`,
          {
            post: {
              operationId,
              requestBody: {
                required: true,
                content: {
                  "application/json": {
                    schema: { type: "object", required: ["a"], properties: { a: text } },
                  },
                },
              },
              responses: {
                "200": {
                  description: "It.",
                  content: { "application/json": { schema: { type: "object", properties: { b: number } } } },
                },
              },
            },
          },
        ],
      ),
    ),
    fits: [
      'client.accountsGet({ body: { a: "x" } }).then((answer) => answer.ok && (answer.result.b satisfies number | undefined));',
      'client.aQuotedId({ body: { a: "x" } });',
      'client.itSHere({ body: { a: "x" } });',
      'client.constructor_({ body: { a: "x" } });',
      'client.then_({ body: { a: "x" } });',
      'client._100({ body: { a: "x" } });',
      'client.backSlash({ body: { a: "x" } });',
    ],
    fails: ["client.accountsGet({ body: { a: 1 } });", "client.then_({ body: {} });"],
  },
  {
    name: "the body of each media type that a caller may take",
    schemas: {},
    paths: {
      "/choice": {
        post: {
          operationId: "send-choice",
          requestBody: {
            required: true,
            content: {
              "application/octet-stream": {},
              "application/json": { schema: { type: "object", required: ["a"], properties: { a: number } } },
              "application/x-www-form-urlencoded": {
                schema: { type: "object", required: ["b"], properties: { b: text } },
              },
              "multipart/form-data": {
                schema: { type: "object", properties: { file: { type: "string", format: "binary" } } },
              },
              "text/csv": { schema: text },
            },
          },
          responses: { "204": { description: "Sent." } },
        },
      },
      "/choice/optional": {
        post: {
          operationId: "maybe-send-choice",
          requestBody: {
            content: { "application/json": { schema: number }, "text/plain": { schema: text } },
          },
          responses: { "204": { description: "Sent." } },
        },
      },
    },
    fits: [
      "client.sendChoice({ body: { a: 1 } });",
      'client.sendChoice({ body: { a: 2 }, contentType: "application/json" });',
      'client.sendChoice({ body: { b: "x" }, contentType: "application/x-www-form-urlencoded" });',
      'client.sendChoice({ body: new Uint8Array(), contentType: "application/octet-stream" });',
      'client.sendChoice({ body: { file: new Blob([]) }, contentType: "multipart/form-data" });',
      'client.sendChoice({ body: "a,b", contentType: "text/csv" });',
      "client.maybeSendChoice();",
      "client.maybeSendChoice({ body: 1 });",
      'client.maybeSendChoice({ body: "x", contentType: "text/plain" });',
    ],
    fails: [
      "client.sendChoice({});",
      'client.sendChoice({ body: { b: "x" } });',
      'client.sendChoice({ body: { a: 1 }, contentType: "application/x-www-form-urlencoded" });',
      'client.sendChoice({ body: { file: "x" }, contentType: "multipart/form-data" });',
      'client.sendChoice({ body: { a: 1 }, contentType: "text/csv" });',
      'client.sendChoice({ body: "x", contentType: "text/plain" });',
      'client.sendChoice({ contentType: "text/csv" });',
      'client.maybeSendChoice({ body: "x" });',
    ],
  },
  {
    name: "parameters by their content, composed or referred to",
    schemas: { Count: { type: "integer" } },
    paths: {
      "/parameters/{count}": {
        get: {
          operationId: "find-by-parameters",
          parameters: [
            { name: "count", in: "path", required: true, schema: { $ref: "#/components/schemas/Count" } },
            {
              name: "filter",
              in: "query",
              content: { "application/json": { schema: { type: "object", properties: { a: text } } } },
            },
            { name: "mode", in: "query", schema: { allOf: [{ type: "string" }, { enum: ["x", "y"] }] } },
          ],
          responses: { "204": { description: "Found." } },
        },
      },
    },
    fits: ['client.findByParameters({ path: { count: 1 }, query: { filter: { a: "b" }, mode: "x" } });'],
    fails: [
      'client.findByParameters({ path: { count: "1" } });',
      "client.findByParameters({ path: { count: 1 }, query: { filter: { a: 1 } } });",
      'client.findByParameters({ path: { count: 1 }, query: { mode: "z" } });',
    ],
  },
];
