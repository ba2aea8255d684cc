// Generated from spec/user-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
import type { Enveloped } from "../../answer.ts";
import type { Call } from "../../call.ts";
/**
 * @description Number of the error. One number can have several meanings: read it together with the message.
 * @example 7003
 */
export type ErrorCode = number;
/** @description Where in the request the cause lies. */
export type ErrorSource = {
    /**
     * @description JSON pointer into the request body.
     * @example /policies/0/effect
     */
    readonly pointer?: string;
};
/** @description One cause behind an error. */
export type ChainedError = {
    readonly code?: ErrorCode;
    /** @example Invalid format for Authorization header */
    readonly message: string;
};
/** @description Why a request was refused. */
export type Error = {
    readonly code?: ErrorCode;
    /** @example No route for the URI */
    readonly message: string;
    /** @description A page that explains the error. */
    readonly documentation_url?: string;
    readonly source?: ErrorSource;
    /** @description The causes behind this error, outermost first. */
    readonly error_chain?: readonly ChainedError[];
};
/** @description A remark that came with the answer; not an error, even where its number is also an error's. */
export type Message = {
    readonly code?: ErrorCode;
    /** @example This API Token is valid and active */
    readonly message: string;
    /** @description A page that explains the remark. */
    readonly documentation_url?: string;
    readonly source?: ErrorSource;
    /** @description Seen as null beside the message of a verified token. */
    readonly type?: string | null;
};
/** @description What every successful answer carries around its `result`. */
export type Success = {
    /** @description Whether the call succeeded. */
    readonly success: true;
    /** @description Empty in a successful answer. */
    readonly errors: readonly Error[];
    readonly messages: readonly Message[];
};
/**
 * @description Token identifier.
 * @example ed17574386854bf78a67040be0a770b0
 */
export type TokenId = string;
/**
 * @description Token name.
 * @example readonly token
 */
export type TokenName = string;
/** @description `expired` follows from the expiry date; `revoked (exposed)` is set when the value was found in public. */
export type TokenStatus = "active" | "disabled" | "expired" | "revoked (exposed)";
/**
 * @description Whether the policy grants or forbids. An explicit deny wins over an explicit allow, and what no policy mentions is denied.
 * @example allow
 */
export type Effect = "allow" | "deny";
/** @description A kind of resource, a dot and a name. */
export type ResourceName = string;
/** @description All of the resource, or what is inside it. */
export type ResourceValue = "*" | {
    readonly [key: string]: ResourceValue;
};
/**
 * @description What the policy applies to: resource name to `"*"`, or an account to what is inside it. One account is `com.cloudflare.api.account.<ACCOUNT_ID>`, all accounts `com.cloudflare.api.account.*`; one zone `com.cloudflare.api.account.zone.<ZONE_ID>`, all zones of all accounts `com.cloudflare.api.account.zone.*`, all zones of one account `"com.cloudflare.api.account.<ACCOUNT_ID>": {"com.cloudflare.api.account.zone.*": "*"}`; yourself `com.cloudflare.api.user.<USER_TAG>`; one R2 bucket `com.cloudflare.edge.r2.bucket.<ACCOUNT_ID>_<JURISDICTION>_<BUCKET>`; one Worker, in the policies of an account's token, `"com.cloudflare.api.account.<ACCOUNT_ID>": {"com.cloudflare.edge.worker.script.<SCRIPT_TAG>": "*"}`. A kind of resource that is not known here is taken as it is (decision D40).
 * @example {
 *       "com.cloudflare.api.account.zone.22b1de5f1c0e4b3ea97bb1e963b06a43": "*",
 *       "com.cloudflare.api.account.zone.eb78d65290b24279ba6f44721b3ea3c4": "*"
 *     }
 */
export type Resources = {
    readonly [key: string]: ResourceValue;
};
/** @description A permission group by its id. The id alone decides; a name that is sent along is ignored, and the answer carries the group's own. A group takes effect only on resources of the kind that it is scoped to. */
export type PermissionGroupReference = {
    /**
     * @description Identifier of the group.
     * @example 6d7f2f5f5b1d4a0e9081fdc98d432fd1
     */
    readonly id: string;
    /**
     * @description Name of the group. Not unique, and it can change while the id stays.
     * @example Load Balancers Write
     */
    readonly name?: string;
    /** @description Attributes of the group, such as its label and scopes. */
    readonly meta?: {
        readonly [key: string]: string;
    };
};
/** @description An access policy - which permission groups have which effect on which resources. */
export type Policy = {
    /**
     * @description Identifier of the policy, given by the server when it is stored. A request that sends one is refused.
     * @example f267e341f3dd4697bd3b9f71dd96247f
     */
    readonly id: string;
    readonly effect: Effect;
    readonly resources: Resources;
    /**
     * @description The permission groups that the policy grants or forbids.
     * @example [
     *       {
     *         "id": "c8fed203ed3043cba015a93ad1616f1f",
     *         "name": "Zone Read"
     *       },
     *       {
     *         "id": "82e64a83756745bbbb1c9c2701bf816b",
     *         "name": "DNS Read"
     *       }
     *     ]
     */
    readonly permission_groups: readonly PermissionGroupReference[];
};
/**
 * @description IPv4 or IPv6 range in CIDR notation; a single address is written `/32` or `/128`.
 * @example 199.27.128.0/21
 */
export type Cidr = string;
/**
 * @description Client IP restrictions.
 * @example {
 *       "in": [
 *         "123.123.123.0/24",
 *         "2606:4700::/32"
 *       ],
 *       "not_in": [
 *         "123.123.123.100/24",
 *         "2606:4700:4700::/48"
 *       ]
 *     }
 */
export type IpCondition = {
    /**
     * @description The token works only from these ranges.
     * @example [
     *       "199.27.128.0/21",
     *       "2400:cb00::/32"
     *     ]
     */
    readonly in?: readonly Cidr[];
    /**
     * @description The token does not work from these ranges.
     * @example [
     *       "199.27.128.0/21",
     *       "2400:cb00::/32"
     *     ]
     */
    readonly not_in?: readonly Cidr[];
};
/** @description From where the token may be used. The key is spelled `request.ip` or `request_ip`, one of the two; the answer keeps the spelling of the request. */
export type Condition = {
    readonly "request.ip"?: IpCondition;
    readonly request_ip?: IpCondition;
};
export type Token = {
    readonly id: TokenId;
    readonly name: TokenName;
    readonly status: TokenStatus;
    /**
     * Format: date-time
     * @description When the token was created.
     * @example 2018-07-01T05:20:00Z
     */
    readonly issued_on: string;
    /**
     * Format: date-time
     * @description When the token was last changed.
     * @example 2018-07-02T05:20:00Z
     */
    readonly modified_on: string;
    /**
     * Format: date-time
     * @description When the token was last used.
     * @example 2020-01-02T12:34:00Z
     */
    readonly last_used_on?: string | null;
    /**
     * Format: date-time
     * @description Before this time the token is refused.
     * @example 2018-07-01T05:20:00Z
     */
    readonly not_before?: string | null;
    /**
     * Format: date-time
     * @description At and after this time the token is refused.
     * @example 2020-01-01T00:00:00Z
     */
    readonly expires_on?: string | null;
    /** @description The access policies of the token. */
    readonly policies: readonly Policy[];
    readonly condition?: Condition;
    /** @description Who created the token, as the address was then. Only tokens owned by an account have it. */
    readonly creator_email_at_creation?: string;
    /**
     * @description What kind of credential created the token.
     * @example com.cloudflare.api.oauthtoken
     */
    readonly provisioner_type?: string;
    /** @description Which credential created the token. */
    readonly provisioner_id?: string | null;
};
/** @description Where this page stands in the whole list. */
export type ResultInfo = {
    /**
     * @description Entries on this page.
     * @example 1
     */
    readonly count?: number;
    /** @example 1 */
    readonly page?: number;
    /** @example 20 */
    readonly per_page?: number;
    /**
     * @description Entries on all pages.
     * @example 2000
     */
    readonly total_count?: number;
    /** @example 100 */
    readonly total_pages?: number;
};
/** @description The answer to a call that was refused. */
export type Failure = {
    /** @description Whether the call succeeded. */
    readonly success: false;
    readonly errors: readonly Error[];
    readonly messages?: readonly Message[];
    readonly result?: null;
};
/**
 * Format: date-time
 * @description A moment in UTC, to the second. Fractions and offsets are refused.
 * @example 2018-07-01T05:20:00Z
 */
export type UtcSeconds = string;
export type TokenCreate = {
    readonly name: TokenName;
    /** @description The access policies of the token. A token without policies can do nothing. */
    readonly policies: readonly Policy[];
    /** @description Before this time the token is refused. Left out - works at once. */
    readonly not_before?: UtcSeconds;
    /** @description At and after this time the token is refused. Left out - never expires. */
    readonly expires_on?: UtcSeconds;
    readonly condition?: Condition;
};
/**
 * @description The token value.
 * @example 8M7wS6hCpXVc-DoRnPPY_UCWPgy8aea4Wy6kCe5T
 */
export type TokenValue = string;
/** @description A token together with its value, which is shown this one time. */
export type TokenWithValue = Token & {
    readonly value: TokenValue;
};
export type TokenVerification = {
    readonly id: TokenId;
    readonly status: TokenStatus;
    /**
     * Format: date-time
     * @description Only when the token has one.
     */
    readonly not_before?: string;
    /**
     * Format: date-time
     * @description Only when the token has one.
     */
    readonly expires_on?: string;
};
/**
 * @description The kind of resource that a permission group applies to. Cloudflare adds kinds: known are `com.cloudflare.api.account`, `com.cloudflare.api.account.zone`, `com.cloudflare.api.user`, `com.cloudflare.edge.r2.bucket` and `com.cloudflare.edge.worker.script`. Decision D40.
 * @example com.cloudflare.api.account.zone
 */
export type PermissionGroupScope = string;
export type PermissionGroup = {
    /**
     * @description Identifier of the group; this is what a policy names.
     * @example c8fed203ed3043cba015a93ad1616f1f
     */
    readonly id: string;
    /**
     * @description Name of the group. Names repeat across scopes.
     * @example Zone Read
     */
    readonly name: string;
    /** @description One sentence about what the group allows. */
    readonly description?: string;
    readonly category?: "developer_platform" | "ai_and_machine_learning" | "dns_and_zones" | "app_security" | "rules_and_configuration" | "cloudflare_one_and_zero_trust" | "analytics_and_logs" | "network_services" | "media" | "email_and_messaging" | "cache_and_performance" | "account_and_billing" | "other";
    /** @description Whether the group can be picked for a new token. */
    readonly is_selectable?: boolean;
    readonly scopes: readonly PermissionGroupScope[];
};
/** @description A policy in an update - one that was there, with its id, or a new one. */
export type PolicyUpdate = {
    /**
     * @description Identifier of a policy that the token has; left out for a new one.
     * @example f267e341f3dd4697bd3b9f71dd96247f
     */
    readonly id?: string;
    readonly effect: Effect;
    readonly resources: Resources;
    /** @description The permission groups that the policy grants or forbids. */
    readonly permission_groups: readonly PermissionGroupReference[];
};
/** @description All that the token is to have from now on; what is left out is gone. */
export type TokenUpdate = {
    readonly name: TokenName;
    /** @description All access policies that the token is to have. */
    readonly policies: readonly PolicyUpdate[];
    /** @description Switches the token off and on. Left out - stays as it is. */
    readonly status?: "active" | "disabled" | "expired";
    /** @description Before this time the token is refused. Left out - works at once. */
    readonly not_before?: UtcSeconds;
    /** @description At and after this time the token is refused. Left out - never expires. */
    readonly expires_on?: UtcSeconds;
    readonly condition?: Condition;
};
export type TokenReference = {
    readonly id: TokenId;
} | null;
export type SentTokenCreate = {
    readonly name: TokenName;
    /** @description The access policies of the token. A token without policies can do nothing. */
    readonly policies: readonly SentPolicy[];
    /** @description Before this time the token is refused. Left out - works at once. */
    readonly not_before?: UtcSeconds;
    /** @description At and after this time the token is refused. Left out - never expires. */
    readonly expires_on?: UtcSeconds;
    readonly condition?: Condition;
};
/** @description All that the token is to have from now on; what is left out is gone. */
export type SentTokenUpdate = {
    readonly name: TokenName;
    /** @description All access policies that the token is to have. */
    readonly policies: readonly SentPolicyUpdate[];
    /** @description Switches the token off and on. Left out - stays as it is. */
    readonly status?: "active" | "disabled" | "expired";
    /** @description Before this time the token is refused. Left out - works at once. */
    readonly not_before?: UtcSeconds;
    /** @description At and after this time the token is refused. Left out - never expires. */
    readonly expires_on?: UtcSeconds;
    readonly condition?: Condition;
};
/** @description An access policy - which permission groups have which effect on which resources. */
export type SentPolicy = {
    readonly id?: never;
    readonly effect: Effect;
    readonly resources: Resources;
    /**
     * @description The permission groups that the policy grants or forbids.
     * @example [
     *       {
     *         "id": "c8fed203ed3043cba015a93ad1616f1f",
     *         "name": "Zone Read"
     *       },
     *       {
     *         "id": "82e64a83756745bbbb1c9c2701bf816b",
     *         "name": "DNS Read"
     *       }
     *     ]
     */
    readonly permission_groups: readonly SentPermissionGroupReference[];
};
/** @description A policy in an update - one that was there, with its id, or a new one. */
export type SentPolicyUpdate = {
    /**
     * @description Identifier of a policy that the token has; left out for a new one.
     * @example f267e341f3dd4697bd3b9f71dd96247f
     */
    readonly id?: string;
    readonly effect: Effect;
    readonly resources: Resources;
    /** @description The permission groups that the policy grants or forbids. */
    readonly permission_groups: readonly SentPermissionGroupReference[];
};
/** @description A permission group by its id. The id alone decides; a name that is sent along is ignored, and the answer carries the group's own. A group takes effect only on resources of the kind that it is scoped to. */
export type SentPermissionGroupReference = {
    /**
     * @description Identifier of the group.
     * @example 6d7f2f5f5b1d4a0e9081fdc98d432fd1
     */
    readonly id: string;
    /**
     * @description Name of the group. Not unique, and it can change while the id stays.
     * @example Load Balancers Write
     */
    readonly name?: string;
    readonly meta?: never;
};
export interface components {
    readonly schemas: {
        ErrorCode: ErrorCode;
        ErrorSource: ErrorSource;
        ChainedError: ChainedError;
        Error: Error;
        Message: Message;
        Success: Success;
        TokenId: TokenId;
        TokenName: TokenName;
        TokenStatus: TokenStatus;
        Effect: Effect;
        ResourceName: ResourceName;
        ResourceValue: ResourceValue;
        Resources: Resources;
        PermissionGroupReference: PermissionGroupReference;
        Policy: Policy;
        Cidr: Cidr;
        IpCondition: IpCondition;
        Condition: Condition;
        Token: Token;
        ResultInfo: ResultInfo;
        Failure: Failure;
        UtcSeconds: UtcSeconds;
        TokenCreate: TokenCreate;
        TokenValue: TokenValue;
        TokenWithValue: TokenWithValue;
        TokenVerification: TokenVerification;
        PermissionGroupScope: PermissionGroupScope;
        PermissionGroup: PermissionGroup;
        PolicyUpdate: PolicyUpdate;
        TokenUpdate: TokenUpdate;
        TokenReference: TokenReference;
    };
    readonly sent: {
        TokenCreate: SentTokenCreate;
        TokenUpdate: SentTokenUpdate;
        Policy: SentPolicy;
        PolicyUpdate: SentPolicyUpdate;
        PermissionGroupReference: SentPermissionGroupReference;
    };
}
export type UserApiTokensTokenDetailsParameters = {
    readonly path: {
        /** @description Token identifier. */
        readonly token_id: string;
    };
};
/** User API tokens */
export interface UserTokensClient {
    /**
     * List Tokens
     *
     * `GET /user/tokens`
     *
     * Accepted permissions (one is enough): API Tokens Write, API Tokens Read
     */
    readonly userApiTokensListTokens: Call<{
        readonly query?: {
            /** @description Number of the page, counted from 1. */
            readonly page?: number;
            /** @description Tokens on a page. */
            readonly per_page?: number;
            /** @description Direction in which the list is ordered. */
            readonly direction?: "asc" | "desc";
            /** @description Whether tokens that have expired are listed too. */
            readonly include_expired?: boolean;
            /** @description Only tokens whose name holds this text. */
            readonly name?: string;
        };
    }, Enveloped<Success & {
        readonly result: readonly Token[];
        readonly result_info: ResultInfo;
    }>>;
    /**
     * Create Token
     *
     * `POST /user/tokens`
     *
     * Accepted permissions (one is enough): API Tokens Write
     */
    readonly userApiTokensCreateToken: Call<{}, Enveloped<Success & {
        readonly result: TokenWithValue;
    }>, SentTokenCreate>;
    /**
     * Verify Token
     *
     * `GET /user/tokens/verify`
     */
    readonly userApiTokensVerifyToken: Call<{}, Enveloped<Success & {
        readonly result: TokenVerification;
    }>>;
    /**
     * List Token Permission Groups
     *
     * `GET /user/tokens/permission_groups`
     *
     * Accepted permissions (one is enough): API Tokens Write, API Tokens Read
     */
    readonly permissionGroupsListPermissionGroups: Call<{
        readonly query?: {
            /** @description Only groups with this name. */
            readonly name?: string;
            /** @description Only groups that apply to this kind of resource. */
            readonly scope?: PermissionGroupScope;
        };
    }, Enveloped<Success & {
        readonly result: readonly PermissionGroup[];
        /** @description There are no pages. */
        readonly result_info?: null;
    }>>;
    /**
     * Token Details
     *
     * `GET /user/tokens/{token_id}`
     *
     * Accepted permissions (one is enough): API Tokens Write, API Tokens Read
     */
    readonly userApiTokensTokenDetails: Call<UserApiTokensTokenDetailsParameters, Enveloped<Success & {
        readonly result: Token;
    }>>;
    /**
     * Update Token
     *
     * `PUT /user/tokens/{token_id}`
     *
     * Accepted permissions (one is enough): API Tokens Write
     */
    readonly userApiTokensUpdateToken: Call<UserApiTokensTokenDetailsParameters, Enveloped<Success & {
        readonly result: Token;
    }>, SentTokenUpdate>;
    /**
     * Delete Token
     *
     * `DELETE /user/tokens/{token_id}`
     *
     * Accepted permissions (one is enough): API Tokens Write
     */
    readonly userApiTokensDeleteToken: Call<UserApiTokensTokenDetailsParameters, Enveloped<Success & {
        readonly result: TokenReference;
    }>>;
    /**
     * Roll Token
     *
     * `PUT /user/tokens/{token_id}/value`
     *
     * Accepted permissions (one is enough): API Tokens Write
     */
    readonly userApiTokensRollToken: Call<UserApiTokensTokenDetailsParameters & {
        readonly body?: Record<string, unknown>;
    }, Enveloped<Success & {
        readonly result: TokenValue;
    }>>;
}
