import type { Topic } from './topic'

/** What is wrong with the office's workbook: its file, its sheets and their columns. */
export default {
  damaged: {
    problem: ['文件损坏，无法读取', 'The file is damaged and cannot be read'],
    repair: ['用办公软件打开并另存为 .xlsx 后再试', 'Open it in the office program and save it as .xlsx'],
  },
  encrypted: {
    problem: ['文件有密码保护', 'The file is protected by a password'],
    repair: [
      '在办公软件中打开，清空密码后另存再试：Excel 在“文件—信息—保护工作簿—用密码进行加密”，WPS 在“文件—文档加密—密码加密”。用命令时，也可以加 --password-file 给出密码',
      'Open it in the office program, clear the password and save it: Excel under File, Info, Protect Workbook, Encrypt; WPS under File, Encrypt. On the command line --password-file gives the password',
    ],
  },
  wrongPassword: {
    problem: ['密码不对，打不开文件', 'The password does not open the file'],
    repair: [
      '核对大小写和全角半角后再试，或在办公软件中清空密码后另存',
      'Look at capitals and try again, or clear the password in the office program and save it',
    ],
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
  outOfRange: {
    problem: [
      '文件里的行号或列号超出了办公软件的范围',
      'The file names rows or columns that no office program has',
    ],
    repair: ['用办公软件打开并另存为 .xlsx 后再试', 'Open it in the office program and save it as .xlsx'],
  },
  tooLong: {
    problem: ['{most} 秒内没有读完', 'It was not read within {most} seconds'],
    repair: [
      '只保留需要公开的工作表，或用 --seconds 放宽',
      'Keep only the sheets to publish, or allow more with --seconds',
    ],
  },
  tooMuchMemory: {
    problem: ['读取它要用的内存超过 {most} MB', 'Reading it takes more than {most} MB of memory'],
    repair: [
      '只保留需要公开的工作表，另存为 .xlsx；或用 --memory-mb 放宽',
      'Keep only the sheets to publish and save it as .xlsx, or allow more with --memory-mb',
    ],
  },
  columnsMeant: {
    problem: ['这一列和 {first} 都可能是“{name}”', 'This column and {first} may both be {name}'],
    repair: [
      '在发布页上或用 --headings 指明哪一列是“{name}”，或改写其中一个表头',
      'Say which one is {name}, on the publishing page or with --headings, or change a heading',
    ],
  },
  sinceStart: {
    problem: [
      '这是开工以来的累计数，不是本年完成投资，未读取',
      'It counts since the start of works, not since January: it is not read',
    ],
    repair: ['不必理会', 'Nothing needs to be done'],
  },
  personColumn: {
    problem: ['这一列写的是人，未读取', 'The column names persons: it is not read'],
    repair: [
      '不公开就不必理会；要公开，在发布页上或用 --headings 指明它是哪一项',
      'To publish it, say which field it is, on the publishing page or with --headings',
    ],
  },
  noPlaceFor: {
    problem: [
      '公开的数据里没有这一项，未读取',
      'There is no place for it in what is published: it is not read',
    ],
    repair: ['不必理会', 'Nothing needs to be done'],
  },
  noHeadingsFile: {
    problem: ['不是可以读取的表头文件（{detail}）', 'Not a file of headings that can be read ({detail})'],
    repair: ['在发布页上重新下载', 'Download it from the publishing page again'],
  },
  noField: {
    problem: ['没有“说明”表，也没有填写“{name}”', 'There is no sheet 说明, and {name} is not given'],
    repair: [
      '在发布页的表单里填写，或用 --period、--as-of、--published-at、--issuer 给出；也可以添加“说明”表',
      'Fill it in on the publishing page, or give it with --period, --as-of, --published-at or --issuer; or add the sheet 说明',
    ],
  },
  aboutFilled: {
    problem: [
      '没有“说明”表，按表题和上期填写：{list}',
      'There is no sheet 说明; by the title and the last period: {list}',
    ],
    repair: [
      '不对就在发布页的表单里改，或用 --period、--as-of、--published-at、--issuer 给出',
      'Where it is wrong, correct it on the publishing page, or with --period, --as-of, --published-at or --issuer',
    ],
  },
  idsFilled: {
    problem: [
      '没有项目编号：{taken} 个按名称和区(市)沿用上期的编号，{made} 个新编',
      'There is no column of ids: {taken} are taken over by name and district, {made} are made',
    ],
    repair: ['核对有无改名的项目', 'See whether a project was renamed'],
  },
  noLevels: {
    problem: [
      '没有“级别”列，上期也查不到的有 {count} 个',
      'There is no column 级别, and {count} were not published before',
    ],
    repair: [
      '添加“级别”列；或在发布页的表单里填写，或用 --level 给出',
      'Add a column 级别; or give it on the publishing page, or with --level',
    ],
  },
  otherYear: {
    problem: ['表头写的是 {year} 年，本期是 {now} 年', 'The heading says {year}, the period is of {now}'],
    repair: [
      '改正表头或期次；不是本年的数就换成本年的一列',
      'Correct the heading or the period, or use the column of this year',
    ],
  },
  largeFile: {
    problem: ['文件超过 64 MB', 'The file is larger than 64 MB'],
    repair: ['只保留需要公开的工作表', 'Keep only the sheets to publish'],
  },
  noWorkbook: {
    problem: ['不是可以读取的工作簿', 'Not a workbook that can be read'],
    repair: [
      '另存为 .xlsx，或使用以工作表命名的 CSV 文件夹',
      'Save it as .xlsx, or use a folder of CSV files named after the sheets',
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
