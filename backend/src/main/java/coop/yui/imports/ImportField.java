package coop.yui.imports;

/** What a column can mean; the same names as the enum of the schema, where each is described. */
enum ImportField {
  IDENTIFIER,
  COMPANY_NUMBER,
  NAME,
  NAME_KANA,
  NAME_ENGLISH,
  DESCRIPTION,
  KIND,
  MEMBERSHIP_TYPE,
  ACTIVITY,
  SECTOR,
  LEGAL_FORM,
  WEBSITE,
  EMAIL,
  PHONE,
  STREET_ADDRESS,
  LOCALITY,
  REGION,
  POSTAL_CODE,
  COUNTRY,
  MUNICIPALITY_CODE,
  PREFECTURE,
  LATITUDE,
  LONGITUDE,
  FOUNDED_ON,
  DISSOLVED_ON
}
