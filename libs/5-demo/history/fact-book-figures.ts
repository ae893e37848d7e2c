/** What a fact book states of a cell for FY2014 and FY2015; amounts in thousand yen, null where it is blank. */
type StatedCells = Readonly<Record<string, readonly [fy2014: number | null, fy2015: number | null]>>;

export const factBookYears = [2014, 2015] as const;

/** The large and small companies' amounts of FY2015 are 20 off their sum in the source, which the sheet warns of. */
export const factBookFigures: StatedCells = {
  'joint_research.all.count': [1_624, 1_833], 'joint_research.all.amount': [6_929_358, 7_180_264],
  'joint_research.private.count': [1_371, 1_371], 'joint_research.private.amount': [4_840_830, 5_066_861],
  'joint_research.large.count': [1_067, 1_045], 'joint_research.large.amount': [3_963_155, 3_997_661],
  'joint_research.sme.count': [304, 326], 'joint_research.sme.amount': [877_675, 1_069_180],
  'joint_research.private_10m.count': [112, 131],
  'commissioned_research.all.count': [1_411, 1_519], 'commissioned_research.all.amount': [33_116_154, 34_575_104],
  'commissioned_research.private.count': [147, 102], 'commissioned_research.private.amount': [380_362, 249_601],
  'commissioned_research.large.count': [115, 78], 'commissioned_research.large.amount': [345_878, 216_935],
  'commissioned_research.sme.count': [32, 24], 'commissioned_research.sme.amount': [34_484, 32_666],
  'commissioned_research.private_10m.count': [7, 5],
  'staff.band': [null, 50], researchers: [null, 6_565],
  'patents.applications': [null, 657], 'patents.held': [null, 2_499], 'patents.licensed': [null, 2_386], 'patents.licence_income': [null, 553_112],
};
