async function act(): Promise<number> {
  return 1
}
act()
export default act
