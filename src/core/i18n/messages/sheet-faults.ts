import type { Topic } from './topic'

/** What is wrong with the office's workbook: its file, its sheets and their columns. */
export default {
  damaged: {
    problem: ['文件损坏，无法读取', 'The file is damaged and cannot be read'],
    repair: ['用办公软件打开并另存为 .xlsx 后再试', 'Open it in the office program and save it as .xlsx'],
  },
  encrypted: {
    problem: ['文件有密码保护', 'The file is protected by a password'],
    repair: ['取消密码后另存为 .xlsx', 'Remove the password and save it again'],
  },
  macros: {
    problem: ['文件带有宏', 'The file holds macros'],
    repair: ['另存为不带宏的 .xlsx', 'Save it as .xlsx, without macros'],
  },
  bomb: {
    problem: ['文件展开后过大，不予读取', 'The file grows too large when unpacked'],
    repair: [
      '删去多余的空行空列，只保留需要公开的工作表',
      'Delete surplus rows and columns; keep only the sheets to publish',
    ],
  },
  largeFile: {
    problem: ['文件超过 64 MB', 'The file is larger than 64 MB'],
    repair: ['只保留需要公开的工作表', 'Keep only the sheets to publish'],
  },
  noWorkbook: {
    problem: ['不是可以读取的工作簿', 'Not a workbook that can be read'],
    repair: [
      '另存为 .xlsx 或 .xls，或使用以工作表命名的 CSV 文件夹',
      'Save it as .xlsx or .xls, or use a folder of CSV files named after the sheets',
    ],
  },
  unknownLetters: {
    problem: ['{file} 既不是 UTF-8 也不是 GB18030 编码', '{file} is neither UTF-8 nor GB18030'],
    repair: ['另存为 UTF-8 编码的 CSV', 'Save it as CSV in UTF-8'],
  },
  noTables: {
    problem: ['文件夹中没有 CSV 文件', 'The folder holds no CSV file'],
    repair: [
      '放入以工作表命名的文件，如“项目.csv”',
      'Put files in it that are named after the sheets, such as 项目.csv',
    ],
  },
  noSheet: {
    problem: ['缺少工作表“{name}”', 'The sheet {name} is missing'],
    repair: [
      '添加名为“{name}”的工作表，或用 template 命令生成空白工作簿',
      'Add a sheet named {name}, or begin with the blank workbook of the template command',
    ],
  },
  sheetTwice: {
    problem: ['同名工作表有两个', 'There are two sheets of this name'],
    repair: ['只保留一个', 'Keep one of them'],
  },
  unknownSheet: {
    problem: ['不认识这个工作表，未读取', 'Not a known sheet: it is not read'],
    repair: ['如需公开，改名为其中之一：{names}', 'To publish it, name it one of: {names}'],
  },
  hiddenSheet: {
    problem: ['工作表是隐藏的，已照常读取', 'The sheet is hidden; it was read all the same'],
    repair: ['不公开就删除，公开就取消隐藏', 'Delete it, or show it'],
  },
  noHeadings: {
    problem: ['找不到表头', 'The headings were not found'],
    repair: ['表头应含这些列：{names}', 'Headings are: {names}'],
  },
  noColumn: {
    problem: ['缺少“{name}”列', 'The column {name} is missing'],
    repair: ['添加一列，表头写“{name}”（也可写：{also}）', 'Add a column headed {name} (or: {also})'],
  },
  columnLeftOut: {
    problem: ['没有“{name}”列，这一项不会公开', 'There is no column {name}: nothing of it is published'],
    repair: ['如需公开，添加“{name}”列', 'To publish it, add a column headed {name}'],
  },
  columnTwice: {
    problem: ['这一列与 {first} 的表头相同', 'Headed the same as {first}'],
    repair: ['只保留一列，或改写其中一个表头', 'Keep one of the columns, or change its heading'],
  },
  unknownColumn: {
    problem: ['不认识这一列，未读取', 'Not a known column: it is not read'],
    repair: [
      '如需公开，改用规定的表头；否则不必理会',
      'To publish it, use a known heading; otherwise leave it',
    ],
  },
  hiddenRows: {
    problem: ['第 {rows} 行是隐藏的，已照常读取', 'Hidden rows were read all the same: {rows}'],
    repair: ['不公开就删除，公开就取消隐藏', 'Delete them, or show them'],
  },
  hiddenColumn: {
    problem: ['{column} 列是隐藏的，已照常读取', 'The hidden column {column} was read all the same'],
    repair: ['不公开就删除，公开就取消隐藏', 'Delete it, or show it'],
  },
  noteRow: {
    problem: [
      '这一行只有一个单元格有内容，按注释处理，未读取',
      'Only one cell of the row is filled: taken for a note and not read',
    ],
    repair: ['如果是项目，补全这一行', 'If it is a row of data, fill in the rest'],
  },
  mergedAcross: {
    problem: ['合并的单元格跨了几列', 'A merged cell spans several columns'],
    repair: ['取消合并，每列各写各的', 'Unmerge it and write each column by itself'],
  },
  mergedDown: {
    problem: [
      '合并的单元格跨了几行，不知属于哪一行',
      'A merged cell spans several rows: whose it is must be guessed',
    ],
    repair: ['取消合并，逐行填写', 'Unmerge it and fill in each row'],
  },
  noRows: {
    problem: ['没有一个项目', 'There is no project'],
    repair: ['在表头下面逐行填写项目', 'Write the projects below the headings'],
  },
  manyProjects: {
    problem: ['项目超过 {most} 个', 'More than {most} projects'],
    repair: ['分成几期公开，或检查多余的行', 'Check for surplus rows'],
  },
} satisfies Topic
