/** The time that is left, to the second: "6 d 03:59:10", "03:59:10". */
export function countdown(end: number, now: Date): string {
  const seconds = Math.max(0, Math.ceil((end - now.getTime()) / 1000));
  const days = Math.floor(seconds / 86_400);
  const clock = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
  return days > 0 ? `${days} d ${clock}` : clock;
}
