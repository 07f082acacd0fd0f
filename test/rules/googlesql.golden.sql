WITH cells AS (
  SELECT
    source.`contact_id` AS contact_id,
    CASE WHEN source.`field_country` IS NOT NULL THEN TRUE WHEN source.`problem_country` IS NULL THEN FALSE END AS known_1,
    LOWER(TRIM(REGEXP_REPLACE(source.`field_country`, r'[ \t]+', ' '), ' ')) AS value_2,
    CASE WHEN source.`field_tags` IS NOT NULL THEN TRUE WHEN source.`problem_tags` IS NULL THEN FALSE END AS known_3,
    ARRAY(SELECT DISTINCT tag FROM UNNEST(SPLIT(REGEXP_REPLACE(source.`field_tags`, r'[;\r\n]', ','), ',')) AS part, UNNEST([LOWER(TRIM(REGEXP_REPLACE(part, r'[ \t]+', ' '), ' '))]) AS tag WHERE tag != '') AS value_4,
    IF(source.`problem_country` = 'error', NULL, source.`field_country` IS NOT NULL OR source.`problem_country` IS NOT NULL) AS filled_5,
    CASE WHEN source.`field_email` IS NOT NULL THEN TRUE WHEN source.`problem_email` IS NULL THEN FALSE END AS known_6,
    LOWER(TRIM(REGEXP_REPLACE(source.`field_email`, r'[ \t]+', ' '), ' ')) AS value_7,
    IF(source.`problem_tags` = 'error', NULL, source.`field_tags` IS NOT NULL OR source.`problem_tags` IS NOT NULL) AS filled_8,
    CASE WHEN source.`field_score` IS NOT NULL THEN TRUE WHEN source.`problem_score` IS NULL THEN FALSE END AS known_9,
    source.`field_score` AS value_10,
    IF(source.`problem_score` = 'error', NULL, source.`field_score` IS NOT NULL OR source.`problem_score` IS NOT NULL) AS filled_11,
    CASE WHEN source.`field_opt_49_n` IS NOT NULL THEN TRUE WHEN source.`problem_opt_49_n` IS NULL THEN FALSE END AS known_12,
    source.`field_opt_49_n` AS value_13,
    IF(source.`problem_opt_49_n` = 'error', NULL, source.`field_opt_49_n` IS NOT NULL OR source.`problem_opt_49_n` IS NOT NULL) AS filled_14,
    CASE WHEN source.`field_birthday` IS NOT NULL THEN TRUE WHEN source.`problem_birthday` IS NULL THEN FALSE END AS known_15,
    source.`field_birthday` AS value_16,
    source.`problem_birthday` AS problem_17,
    IF(source.`problem_birthday` = 'error', NULL, source.`field_birthday` IS NOT NULL OR source.`problem_birthday` IS NOT NULL) AS filled_18,
    CASE WHEN source.`field_appointment` IS NOT NULL THEN TRUE WHEN source.`problem_appointment` IS NULL THEN FALSE END AS known_19,
    source.`field_appointment` AS value_20,
    source.`problem_appointment` AS problem_21,
    source.`field_target` AS value_22,
    CASE WHEN source.`field_target` IS NOT NULL THEN TRUE WHEN source.`problem_target` IS NULL THEN FALSE END AS known_23,
    source.`field_renewal` AS value_24,
    CASE WHEN source.`field_renewal` IS NOT NULL THEN TRUE WHEN source.`problem_renewal` IS NULL THEN FALSE END AS known_25,
    source.`field_called` AS value_26,
    CASE WHEN source.`field_called` IS NOT NULL THEN TRUE WHEN source.`problem_called` IS NULL THEN FALSE END AS known_27
  FROM `my-project`.`crm`.`contacts` AS source
),
conditions AS (
  SELECT
    contact_id,
    CASE known_1 WHEN TRUE THEN value_2 = @given_1 WHEN FALSE THEN FALSE END AS condition_1,
    CASE known_3 WHEN TRUE THEN @given_2 IN UNNEST(value_4) WHEN FALSE THEN FALSE END AS condition_2,
    CASE known_1 WHEN TRUE THEN value_2 IN UNNEST(@given_3) WHEN FALSE THEN FALSE END AS condition_3,
    CASE known_1 WHEN TRUE THEN NOT (value_2 IN UNNEST(@given_3)) WHEN FALSE THEN TRUE END AS condition_4,
    CASE known_1 WHEN TRUE THEN NOT (value_2 = @given_1) WHEN FALSE THEN FALSE END AS condition_5,
    CASE known_1 WHEN TRUE THEN value_2 = @given_4 WHEN FALSE THEN FALSE END AS condition_6,
    CASE known_1 WHEN TRUE THEN value_2 = @given_5 WHEN FALSE THEN FALSE END AS condition_7,
    CASE known_1 WHEN TRUE THEN value_2 IN UNNEST(@given_6) WHEN FALSE THEN FALSE END AS condition_8,
    CASE known_1 WHEN TRUE THEN value_2 IN UNNEST(@given_7) WHEN FALSE THEN FALSE END AS condition_9,
    CASE known_1 WHEN TRUE THEN value_2 IN UNNEST(@given_8) WHEN FALSE THEN FALSE END AS condition_10,
    CASE known_1 WHEN TRUE THEN value_2 = @given_9 WHEN FALSE THEN FALSE END AS condition_11,
    CASE known_1 WHEN TRUE THEN value_2 IN UNNEST(@given_10) WHEN FALSE THEN FALSE END AS condition_12,
    CASE known_1 WHEN TRUE THEN value_2 IN UNNEST(@given_11) WHEN FALSE THEN FALSE END AS condition_13,
    CASE known_1 WHEN TRUE THEN EXISTS (SELECT 1 FROM UNNEST(@given_12) AS given WHERE STRPOS(value_2, given) > 0) WHEN FALSE THEN FALSE END AS condition_14,
    CASE known_1 WHEN TRUE THEN STRPOS(value_2, @given_13) > 0 WHEN FALSE THEN FALSE END AS condition_15,
    CASE known_1 WHEN TRUE THEN EXISTS (SELECT 1 FROM UNNEST(@given_14) AS given WHERE STRPOS(value_2, given) > 0) WHEN FALSE THEN FALSE END AS condition_16,
    CASE known_1 WHEN TRUE THEN EXISTS (SELECT 1 FROM UNNEST(@given_15) AS given WHERE STRPOS(value_2, given) > 0) WHEN FALSE THEN FALSE END AS condition_17,
    CASE known_1 WHEN TRUE THEN NOT (EXISTS (SELECT 1 FROM UNNEST(@given_16) AS given WHERE STRPOS(value_2, given) > 0)) WHEN FALSE THEN TRUE END AS condition_18,
    CASE known_1 WHEN TRUE THEN NOT (STRPOS(value_2, @given_17) > 0) WHEN FALSE THEN FALSE END AS condition_19,
    CASE known_1 WHEN TRUE THEN EXISTS (SELECT 1 FROM UNNEST(@given_18) AS given WHERE STARTS_WITH(value_2, given)) WHEN FALSE THEN FALSE END AS condition_20,
    CASE known_1 WHEN TRUE THEN NOT (STARTS_WITH(value_2, @given_19)) WHEN FALSE THEN TRUE END AS condition_21,
    CASE known_1 WHEN TRUE THEN EXISTS (SELECT 1 FROM UNNEST(@given_20) AS given WHERE ENDS_WITH(value_2, given)) WHEN FALSE THEN FALSE END AS condition_22,
    CASE known_1 WHEN TRUE THEN NOT (ENDS_WITH(value_2, @given_21)) WHEN FALSE THEN TRUE END AS condition_23,
    CASE filled_5 WHEN TRUE THEN FALSE WHEN FALSE THEN TRUE END AS condition_24,
    CASE filled_5 WHEN TRUE THEN TRUE WHEN FALSE THEN FALSE END AS condition_25,
    CASE known_1 WHEN TRUE THEN STRPOS(value_2, @given_22) > 0 WHEN FALSE THEN FALSE END AS condition_26,
    CASE known_6 WHEN TRUE THEN IFNULL(EXISTS (SELECT 1 FROM UNNEST(@given_23) AS given WHERE ENDS_WITH(CONCAT('.', REGEXP_EXTRACT(value_7, r'@([^@]*)$')), given)), FALSE) WHEN FALSE THEN FALSE END AS condition_27,
    CASE known_6 WHEN TRUE THEN NOT (IFNULL(ENDS_WITH(CONCAT('.', REGEXP_EXTRACT(value_7, r'@([^@]*)$')), @given_24), FALSE)) WHEN FALSE THEN TRUE END AS condition_28,
    CASE known_6 WHEN TRUE THEN NOT (IFNULL(ENDS_WITH(CONCAT('.', REGEXP_EXTRACT(value_7, r'@([^@]*)$')), @given_24), FALSE)) WHEN FALSE THEN FALSE END AS condition_29,
    CASE known_6 WHEN TRUE THEN REGEXP_CONTAINS(value_7, @given_25) WHEN FALSE THEN FALSE END AS condition_30,
    CASE known_6 WHEN TRUE THEN NOT (REGEXP_CONTAINS(value_7, @given_25)) WHEN FALSE THEN TRUE END AS condition_31,
    CASE known_6 WHEN TRUE THEN NOT (REGEXP_CONTAINS(value_7, @given_25)) WHEN FALSE THEN FALSE END AS condition_32,
    CASE known_3 WHEN TRUE THEN EXISTS (SELECT 1 FROM UNNEST(@given_26) AS given WHERE given IN UNNEST(value_4)) WHEN FALSE THEN FALSE END AS condition_33,
    CASE known_3 WHEN TRUE THEN NOT (EXISTS (SELECT 1 FROM UNNEST(@given_26) AS given WHERE given IN UNNEST(value_4))) WHEN FALSE THEN TRUE END AS condition_34,
    CASE known_3 WHEN TRUE THEN NOT (@given_2 IN UNNEST(value_4)) WHEN FALSE THEN FALSE END AS condition_35,
    CASE known_3 WHEN TRUE THEN NOT EXISTS (SELECT 1 FROM UNNEST(@given_27) AS given WHERE given NOT IN UNNEST(value_4)) WHEN FALSE THEN FALSE END AS condition_36,
    CASE known_3 WHEN TRUE THEN NOT (NOT EXISTS (SELECT 1 FROM UNNEST(@given_27) AS given WHERE given NOT IN UNNEST(value_4))) WHEN FALSE THEN TRUE END AS condition_37,
    CASE known_3 WHEN TRUE THEN ARRAY_LENGTH(value_4) = @given_28 AND NOT EXISTS (SELECT 1 FROM UNNEST(@given_29) AS given WHERE given NOT IN UNNEST(value_4)) WHEN FALSE THEN FALSE END AS condition_38,
    CASE known_3 WHEN TRUE THEN EXISTS (SELECT 1 FROM UNNEST(@given_30) AS given WHERE given IN UNNEST(value_4)) WHEN FALSE THEN FALSE END AS condition_39,
    CASE known_3 WHEN TRUE THEN ARRAY_LENGTH(value_4) IN UNNEST(@given_31) WHEN FALSE THEN TRUE END AS condition_40,
    CASE known_3 WHEN TRUE THEN ARRAY_LENGTH(value_4) >= @given_28 WHEN FALSE THEN FALSE END AS condition_41,
    CASE known_3 WHEN TRUE THEN ARRAY_LENGTH(value_4) <= @given_32 WHEN FALSE THEN TRUE END AS condition_42,
    CASE filled_8 WHEN TRUE THEN FALSE WHEN FALSE THEN TRUE END AS condition_43,
    CASE known_9 WHEN TRUE THEN value_10 IN UNNEST(@given_33) WHEN FALSE THEN FALSE END AS condition_44,
    CASE known_9 WHEN TRUE THEN NOT (value_10 IN UNNEST(@given_34)) WHEN FALSE THEN TRUE END AS condition_45,
    CASE known_9 WHEN TRUE THEN NOT (value_10 = @given_35) WHEN FALSE THEN FALSE END AS condition_46,
    CASE known_9 WHEN TRUE THEN value_10 > @given_35 WHEN FALSE THEN FALSE END AS condition_47,
    CASE known_9 WHEN TRUE THEN value_10 >= @given_36 WHEN FALSE THEN FALSE END AS condition_48,
    CASE known_9 WHEN TRUE THEN value_10 < @given_37 WHEN FALSE THEN FALSE END AS condition_49,
    CASE known_9 WHEN TRUE THEN value_10 <= @given_38 WHEN FALSE THEN FALSE END AS condition_50,
    CASE known_9 WHEN TRUE THEN value_10 BETWEEN LEAST(@given_39, @given_35) AND GREATEST(@given_39, @given_35) WHEN FALSE THEN FALSE END AS condition_51,
    CASE known_9 WHEN TRUE THEN NOT (value_10 BETWEEN LEAST(@given_35, @given_39) AND GREATEST(@given_35, @given_39)) WHEN FALSE THEN TRUE END AS condition_52,
    CASE filled_11 WHEN TRUE THEN FALSE WHEN FALSE THEN TRUE END AS condition_53,
    CASE filled_11 WHEN TRUE THEN TRUE WHEN FALSE THEN FALSE END AS condition_54,
    CASE known_12 WHEN TRUE THEN value_13 WHEN FALSE THEN FALSE END AS condition_55,
    CASE known_12 WHEN TRUE THEN NOT value_13 WHEN FALSE THEN TRUE END AS condition_56,
    CASE filled_14 WHEN TRUE THEN TRUE WHEN FALSE THEN FALSE END AS condition_57,
    CASE known_15 WHEN TRUE THEN value_16 = DATE(@now) OR value_16 = @given_41 WHEN FALSE THEN FALSE END AS condition_58,
    CASE known_15 WHEN TRUE THEN value_16 = @given_42 WHEN FALSE THEN FALSE END AS condition_59,
    CASE known_15 WHEN TRUE THEN NOT (value_16 = DATE(@now)) WHEN FALSE THEN TRUE END AS condition_60,
    CASE known_15 WHEN TRUE THEN value_16 >= DATE(@now) WHEN FALSE THEN FALSE END AS condition_61,
    CASE known_15 WHEN TRUE THEN value_16 > DATE(@now) WHEN FALSE THEN FALSE END AS condition_62,
    CASE known_15 WHEN TRUE THEN NOT (value_16 = DATE(@now)) WHEN FALSE THEN FALSE END AS condition_63,
    CASE known_15 WHEN TRUE THEN value_16 < DATE_TRUNC(DATE(@now), MONTH) WHEN FALSE THEN FALSE END AS condition_64,
    CASE known_15 WHEN TRUE THEN value_16 <= LAST_DAY(DATE_TRUNC(DATE(@now), QUARTER), QUARTER) WHEN FALSE THEN FALSE END AS condition_65,
    CASE known_15 WHEN TRUE THEN value_16 BETWEEN LEAST(@given_43, IFNULL(SAFE.DATE_ADD(DATE(@now), INTERVAL @given_44 DAY), DATE '0001-01-01')) AND GREATEST(@given_43, IFNULL(SAFE.DATE_ADD(DATE(@now), INTERVAL @given_44 DAY), DATE '0001-01-01')) WHEN FALSE THEN FALSE END AS condition_66,
    CASE known_15 WHEN TRUE THEN value_16 BETWEEN DATE(IFNULL(SAFE.DATETIME_ADD(@now, INTERVAL @given_44 DAY), DATETIME '0001-01-01 00:00:00')) AND DATE(@now) WHEN FALSE THEN FALSE END AS condition_67,
    CASE known_15 WHEN TRUE THEN value_16 BETWEEN DATE(@now) AND DATE(IFNULL(SAFE.DATETIME_ADD(@now, INTERVAL @given_45 MONTH), DATETIME '9999-12-31 23:59:59.999')) WHEN FALSE THEN FALSE END AS condition_68,
    CASE known_15 WHEN TRUE THEN NOT (value_16 BETWEEN DATE(IFNULL(SAFE.DATETIME_ADD(@now, INTERVAL @given_44 WEEK), DATETIME '0001-01-01 00:00:00')) AND DATE(@now)) WHEN FALSE THEN TRUE END AS condition_69,
    CASE known_15 WHEN TRUE THEN value_16 BETWEEN IFNULL(SAFE.DATE_TRUNC(DATE(@now), WEEK(MONDAY)), DATE '0001-01-01') AND IFNULL(SAFE.LAST_DAY(IFNULL(SAFE.DATE_TRUNC(DATE(@now), WEEK(MONDAY)), DATE '0001-01-01'), WEEK(MONDAY)), DATE '9999-12-31') WHEN FALSE THEN FALSE END AS condition_70,
    CASE known_15 WHEN TRUE THEN value_16 BETWEEN IFNULL(SAFE.DATE_ADD(DATE_TRUNC(DATE(@now), QUARTER), INTERVAL @given_44 QUARTER), DATE '0001-01-01') AND LAST_DAY(IFNULL(SAFE.DATE_ADD(DATE_TRUNC(DATE(@now), QUARTER), INTERVAL @given_44 QUARTER), DATE '0001-01-01'), QUARTER) OR value_16 BETWEEN IFNULL(SAFE.DATE_ADD(DATE_TRUNC(DATE(@now), YEAR), INTERVAL @given_32 YEAR), DATE '9999-12-31') AND LAST_DAY(IFNULL(SAFE.DATE_ADD(DATE_TRUNC(DATE(@now), YEAR), INTERVAL @given_32 YEAR), DATE '9999-12-31'), YEAR) WHEN FALSE THEN FALSE END AS condition_71,
    CASE known_15 WHEN TRUE THEN NOT (value_16 BETWEEN DATE_TRUNC(DATE(@now), YEAR) AND LAST_DAY(DATE_TRUNC(DATE(@now), YEAR), YEAR)) WHEN FALSE THEN TRUE END AS condition_72,
    CASE known_15 WHEN TRUE THEN IF(problem_17 IS NULL, DATE_ADD(value_16, INTERVAL EXTRACT(YEAR FROM DATE(@now)) - EXTRACT(YEAR FROM value_16) YEAR) = DATE(@now), NULL) WHEN FALSE THEN FALSE END AS condition_73,
    CASE known_15 WHEN TRUE THEN IF(problem_17 IS NULL, DATE_ADD(value_16, INTERVAL EXTRACT(YEAR FROM DATE(@now)) - EXTRACT(YEAR FROM value_16) YEAR) BETWEEN DATE(@now) AND IFNULL(SAFE.DATE_ADD(DATE(@now), INTERVAL @given_46 DAY), DATE '9999-12-31') OR IFNULL(SAFE.DATE_ADD(value_16, INTERVAL EXTRACT(YEAR FROM DATE(@now)) - EXTRACT(YEAR FROM value_16) + 1 YEAR) BETWEEN DATE(@now) AND IFNULL(SAFE.DATE_ADD(DATE(@now), INTERVAL @given_46 DAY), DATE '9999-12-31'), FALSE), NULL) WHEN FALSE THEN FALSE END AS condition_74,
    CASE known_15 WHEN TRUE THEN IF(problem_17 IS NULL, DATE_ADD(value_16, INTERVAL EXTRACT(YEAR FROM DATE(@now)) - EXTRACT(YEAR FROM value_16) YEAR) BETWEEN IFNULL(SAFE.DATE_ADD(DATE(@now), INTERVAL @given_47 DAY), DATE '0001-01-01') AND DATE(@now) OR IFNULL(SAFE.DATE_ADD(value_16, INTERVAL EXTRACT(YEAR FROM DATE(@now)) - EXTRACT(YEAR FROM value_16) - 1 YEAR) BETWEEN IFNULL(SAFE.DATE_ADD(DATE(@now), INTERVAL @given_47 DAY), DATE '0001-01-01') AND DATE(@now), FALSE), NULL) WHEN FALSE THEN FALSE END AS condition_75,
    CASE known_15 WHEN TRUE THEN IF(problem_17 IS NULL, EXTRACT(MONTH FROM value_16) IN UNNEST(@given_48), NULL) WHEN FALSE THEN FALSE END AS condition_76,
    CASE known_15 WHEN TRUE THEN IF(problem_17 IS NULL, MOD(EXTRACT(DAYOFWEEK FROM value_16) + 5, 7) + 1 IN UNNEST(@given_49), NULL) WHEN FALSE THEN FALSE END AS condition_77,
    CASE filled_18 WHEN TRUE THEN FALSE WHEN FALSE THEN TRUE END AS condition_78,
    CASE known_19 WHEN TRUE THEN value_20 >= @now WHEN FALSE THEN FALSE END AS condition_79,
    CASE known_19 WHEN TRUE THEN value_20 < IFNULL(SAFE.DATETIME_ADD(@now, INTERVAL @given_50 HOUR), DATETIME '0001-01-01 00:00:00') WHEN FALSE THEN FALSE END AS condition_80,
    CASE known_19 WHEN TRUE THEN DATE(value_20) = DATE(@now) WHEN FALSE THEN FALSE END AS condition_81,
    CASE known_19 WHEN TRUE THEN value_20 = @given_51 OR value_20 = @given_52 WHEN FALSE THEN FALSE END AS condition_82,
    CASE known_19 WHEN TRUE THEN NOT (DATE(value_20) = @given_42) WHEN FALSE THEN FALSE END AS condition_83,
    CASE known_19 WHEN TRUE THEN DATE(value_20) > DATE(@now) WHEN FALSE THEN FALSE END AS condition_84,
    CASE known_19 WHEN TRUE THEN DATE(value_20) <= @given_42 WHEN FALSE THEN FALSE END AS condition_85,
    CASE known_19 WHEN TRUE THEN IF(@now <= DATETIME(DATE(@now)), value_20 >= @now AND DATE(value_20) <= DATE(@now), DATE(value_20) >= DATE(@now) AND value_20 <= @now) WHEN FALSE THEN FALSE END AS condition_86,
    CASE known_19 WHEN TRUE THEN IF(@given_53 <= DATETIME(@given_42), value_20 >= @given_53 AND DATE(value_20) <= @given_42, DATE(value_20) >= @given_42 AND value_20 <= @given_53) WHEN FALSE THEN FALSE END AS condition_87,
    CASE known_19 WHEN TRUE THEN IF(DATETIME(@given_42) <= @given_54, DATE(value_20) >= @given_42 AND value_20 <= @given_54, value_20 >= @given_54 AND DATE(value_20) <= @given_42) WHEN FALSE THEN FALSE END AS condition_88,
    CASE known_19 WHEN TRUE THEN IF(@given_54 <= DATETIME(@given_42), value_20 >= @given_54 AND DATE(value_20) <= @given_42, DATE(value_20) >= @given_42 AND value_20 <= @given_54) WHEN FALSE THEN FALSE END AS condition_89,
    CASE known_19 WHEN TRUE THEN value_20 > @now WHEN FALSE THEN FALSE END AS condition_90,
    CASE known_19 WHEN TRUE THEN NOT (value_20 BETWEEN LEAST(@now, IFNULL(SAFE.DATETIME_ADD(@now, INTERVAL @given_32 HOUR), DATETIME '9999-12-31 23:59:59.999')) AND GREATEST(@now, IFNULL(SAFE.DATETIME_ADD(@now, INTERVAL @given_32 HOUR), DATETIME '9999-12-31 23:59:59.999'))) WHEN FALSE THEN TRUE END AS condition_91,
    CASE known_19 WHEN TRUE THEN value_20 BETWEEN IFNULL(SAFE.DATETIME_ADD(@now, INTERVAL @given_44 MONTH), DATETIME '0001-01-01 00:00:00') AND @now WHEN FALSE THEN FALSE END AS condition_92,
    CASE known_19 WHEN TRUE THEN value_20 BETWEEN @now AND IFNULL(SAFE.DATETIME_ADD(@now, INTERVAL @given_55 MINUTE), DATETIME '9999-12-31 23:59:59.999') WHEN FALSE THEN FALSE END AS condition_93,
    CASE known_19 WHEN TRUE THEN NOT (value_20 BETWEEN @now AND IFNULL(SAFE.DATETIME_ADD(@now, INTERVAL @given_32 WEEK), DATETIME '9999-12-31 23:59:59.999')) WHEN FALSE THEN TRUE END AS condition_94,
    CASE known_19 WHEN TRUE THEN DATE(value_20) BETWEEN DATE(@now) AND DATE(@now) WHEN FALSE THEN FALSE END AS condition_95,
    CASE known_19 WHEN TRUE THEN IF(problem_21 IS NULL, MOD(EXTRACT(DAYOFWEEK FROM DATE(value_20)) + 5, 7) + 1 = @given_32, NULL) WHEN FALSE THEN FALSE END AS condition_96,
    CASE known_19 WHEN TRUE THEN IF(problem_21 IS NULL, DATE_ADD(DATE(value_20), INTERVAL EXTRACT(YEAR FROM DATE(@now)) - EXTRACT(YEAR FROM DATE(value_20)) YEAR) = DATE(@now), NULL) WHEN FALSE THEN FALSE END AS condition_97,
    IF(known_23, CASE known_9 WHEN TRUE THEN value_10 > value_22 WHEN FALSE THEN FALSE END, NULL) AS condition_98,
    IF(known_23, CASE known_9 WHEN TRUE THEN NOT (value_10 = @given_56 OR value_10 = value_22) WHEN FALSE THEN TRUE END, NULL) AS condition_99,
    IF(known_23, CASE known_9 WHEN TRUE THEN NOT (value_10 BETWEEN LEAST(value_22, @given_39) AND GREATEST(value_22, @given_39)) WHEN FALSE THEN FALSE END, NULL) AS condition_100,
    IF(known_25, CASE known_19 WHEN TRUE THEN DATE(value_20) = value_24 WHEN FALSE THEN FALSE END, NULL) AS condition_101,
    IF(known_27, CASE known_19 WHEN TRUE THEN value_20 > value_26 WHEN FALSE THEN FALSE END, NULL) AS condition_102,
    IF(known_27, CASE known_25 WHEN TRUE THEN value_24 <= DATE(value_26) WHEN FALSE THEN FALSE END, NULL) AS condition_103,
    IF(known_25, CASE known_19 WHEN TRUE THEN IF(DATETIME(value_24) <= @now, DATE(value_20) >= value_24 AND value_20 <= @now, value_20 >= @now AND DATE(value_20) <= value_24) WHEN FALSE THEN FALSE END, NULL) AS condition_104
  FROM cells
)
SELECT contact_id, @groups[OFFSET(position)] AS group_id
FROM conditions, UNNEST(ARRAY<INT64>[
  IF((NOT (condition_1 OR (condition_2 AND (NOT condition_1)))), 0, NULL),
  IF(((NOT condition_1) AND condition_2), 1, NULL),
  IF(condition_3, 2, NULL),
  IF(condition_4, 3, NULL),
  IF(condition_5, 4, NULL),
  IF(condition_6, 5, NULL),
  IF(condition_7, 6, NULL),
  IF(condition_8, 7, NULL),
  IF(condition_9, 8, NULL),
  IF(condition_10, 9, NULL),
  IF(condition_11, 10, NULL),
  IF(condition_12, 11, NULL),
  IF(condition_13, 12, NULL),
  IF(condition_14, 13, NULL),
  IF(condition_15, 14, NULL),
  IF(condition_16, 15, NULL),
  IF(condition_17, 16, NULL),
  IF(condition_18, 17, NULL),
  IF(condition_19, 18, NULL),
  IF(condition_20, 19, NULL),
  IF(condition_21, 20, NULL),
  IF(condition_22, 21, NULL),
  IF(condition_23, 22, NULL),
  IF(condition_24, 23, NULL),
  IF(condition_25, 24, NULL),
  IF(condition_26, 25, NULL),
  IF(condition_27, 26, NULL),
  IF(condition_28, 27, NULL),
  IF(condition_29, 28, NULL),
  IF(condition_30, 29, NULL),
  IF(condition_31, 30, NULL),
  IF(condition_32, 31, NULL),
  IF(condition_33, 32, NULL),
  IF(condition_34, 33, NULL),
  IF(condition_35, 34, NULL),
  IF(condition_36, 35, NULL),
  IF(condition_37, 36, NULL),
  IF(condition_38, 37, NULL),
  IF(condition_39, 38, NULL),
  IF(condition_40, 39, NULL),
  IF(condition_41, 40, NULL),
  IF(condition_42, 41, NULL),
  IF(condition_43, 42, NULL),
  IF(condition_44, 43, NULL),
  IF(condition_45, 44, NULL),
  IF(condition_46, 45, NULL),
  IF(condition_47, 46, NULL),
  IF(condition_48, 47, NULL),
  IF(condition_49, 48, NULL),
  IF(condition_50, 49, NULL),
  IF(condition_51, 50, NULL),
  IF(condition_52, 51, NULL),
  IF(condition_53, 52, NULL),
  IF(condition_54, 53, NULL),
  IF(condition_55, 54, NULL),
  IF(condition_56, 55, NULL),
  IF(condition_57, 56, NULL),
  IF(condition_58, 57, NULL),
  IF(condition_59, 58, NULL),
  IF(condition_60, 59, NULL),
  IF(condition_61, 60, NULL),
  IF(condition_62, 61, NULL),
  IF(condition_63, 62, NULL),
  IF(condition_64, 63, NULL),
  IF(condition_65, 64, NULL),
  IF(condition_66, 65, NULL),
  IF(condition_67, 66, NULL),
  IF(condition_68, 67, NULL),
  IF(condition_69, 68, NULL),
  IF(condition_70, 69, NULL),
  IF(condition_71, 70, NULL),
  IF(condition_72, 71, NULL),
  IF(condition_73, 72, NULL),
  IF(condition_74, 73, NULL),
  IF(condition_75, 74, NULL),
  IF(condition_76, 75, NULL),
  IF(condition_77, 76, NULL),
  IF(condition_78, 77, NULL),
  IF(condition_79, 78, NULL),
  IF(condition_80, 79, NULL),
  IF(condition_81, 80, NULL),
  IF(condition_82, 81, NULL),
  IF(condition_83, 82, NULL),
  IF(condition_84, 83, NULL),
  IF(condition_85, 84, NULL),
  IF(condition_86, 85, NULL),
  IF(condition_87, 86, NULL),
  IF(condition_88, 87, NULL),
  IF(condition_89, 88, NULL),
  IF(condition_90, 89, NULL),
  IF(condition_91, 90, NULL),
  IF(condition_92, 91, NULL),
  IF(condition_93, 92, NULL),
  IF(condition_94, 93, NULL),
  IF(condition_95, 94, NULL),
  IF(condition_96, 95, NULL),
  IF(condition_97, 96, NULL),
  IF(condition_98, 97, NULL),
  IF(condition_99, 98, NULL),
  IF(condition_100, 99, NULL),
  IF(condition_101, 100, NULL),
  IF(condition_102, 101, NULL),
  IF(condition_103, 102, NULL),
  IF(condition_104, 103, NULL)
]) AS position
WHERE position IS NOT NULL
-- @given_1 STRING "canada"
-- @given_2 STRING "client"
-- @given_3 ARRAY<STRING> ["canada","mexico"]
-- @given_4 STRING "new york"
-- @given_5 STRING "7"
-- @given_6 ARRAY<STRING> ["1.5","true","-2"]
-- @given_7 ARRAY<STRING> ["0","false"]
-- @given_8 ARRAY<STRING> ["1e+21","0.3"]
-- @given_9 STRING "#n/a"
-- @given_10 ARRAY<STRING> ["a*b","a?b","~*",".*"]
-- @given_11 ARRAY<STRING> ["\"","'","\\","=1+1","\"\""]
-- @given_12 ARRAY<STRING> ["*","?","~","%","_","[x]"]
-- @given_13 STRING "a b"
-- @given_14 ARRAY<STRING> ["\\d","$1"]
-- @given_15 ARRAY<STRING> ["ß","é","😀"]
-- @given_16 ARRAY<STRING> ["a","b"]
-- @given_17 STRING "a"
-- @given_18 ARRAY<STRING> ["can","😀"]
-- @given_19 STRING "can"
-- @given_20 ARRAY<STRING> ["da","\""]
-- @given_21 STRING "da"
-- @given_22 STRING "zzzzzzzzzz"
-- @given_23 ARRAY<STRING> [".gmail.com",".example.or"]
-- @given_24 STRING ".gmail.com"
-- @given_25 STRING "^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$"
-- @given_26 ARRAY<STRING> ["client","art"]
-- @given_27 ARRAY<STRING> ["client","vip"]
-- @given_28 INT64 2
-- @given_29 ARRAY<STRING> ["client","vip","client"]
-- @given_30 ARRAY<STRING> ["a b","x*","1","true"]
-- @given_31 ARRAY<INT64> [0,2]
-- @given_32 INT64 1
-- @given_33 ARRAY<FLOAT64> [5,-0.5,0]
-- @given_34 ARRAY<FLOAT64> [5,0]
-- @given_35 FLOAT64 5
-- @given_36 FLOAT64 -1.5
-- @given_37 FLOAT64 0
-- @given_38 FLOAT64 1e+21
-- @given_39 FLOAT64 10
-- @now DATETIME "2026-11-23T09:30:00.000"
-- @given_41 DATE "2024-02-29"
-- @given_42 DATE "2026-11-23"
-- @given_43 DATE "2026-11-25"
-- @given_44 INT64 -1
-- @given_45 INT64 3
-- @given_46 INT64 39
-- @given_47 INT64 -365
-- @given_48 ARRAY<INT64> [11,2]
-- @given_49 ARRAY<INT64> [1,7]
-- @given_50 INT64 -2
-- @given_51 DATETIME "2026-11-23T09:30:00.000"
-- @given_52 DATETIME "2026-03-29T02:30:15.500"
-- @given_53 DATETIME "2026-11-22T12:00:00.000"
-- @given_54 DATETIME "2026-11-23T00:00:00.000"
-- @given_55 INT64 90
-- @given_56 FLOAT64 3
-- @groups ARRAY<STRING> ["group 0","group 1","group 2","group 3","group 4","group 5","group 6","group 7","group 8","group 9","group 10","group 11","group 12","group 13","group 14","group 15","group 16","group 17","group 18","group 19","group 20","group 21","group 22","group 23","group 24","group 25","group 26","group 27","group 28","group 29","group 30","group 31","group 32","group 33","group 34","group 35","group 36","group 37","group 38","group 39","group 40","group 41","group 42","group 43","group 44","group 45","group 46","group 47","group 48","group 49","group 50","group 51","group 52","group 53","group 54","group 55","group 56","group 57","group 58","group 59","group 60","group 61","group 62","group 63","group 64","group 65","group 66","group 67","group 68","group 69","group 70","group 71","group 72","group 73","group 74","group 75","group 76","group 77","group 78","group 79","group 80","group 81","group 82","group 83","group 84","group 85","group 86","group 87","group 88","group 89","group 90","group 91","group 92","group 93","group 94","group 95","group 96","group 97","group 98","group 99","group 100","group 101","group 102","group 103"]
