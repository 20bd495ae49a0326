/** The feed under which the workplace shows rows of register files; it has no mapping, the register reads its own titles. */
export const registerImport = { feed: 'register-import', title: '登记文件导入' } as const
