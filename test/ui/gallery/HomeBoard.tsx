export function HomeBoard() {
  return null;
}
