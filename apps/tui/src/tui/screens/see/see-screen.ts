/** The screens that look at all tokens in another way than the table does. */
export type SeeScreen = "risks" | "calendar" | "groups" | "can" | "operations";
