name = ja
language = ja
title = 週報\s+(?<year>\d{4})-(?<week>\d{1,2})
period = (?<startYear>\d{4})/(?<startMonth>\d{1,2})/(?<startDay>\d{1,2})〜(?<endYear>\d{4})/(?<endMonth>\d{1,2})/(?<endDay>\d{1,2})
section.topics = 話題
section.collection = その他
category.podcasts = ポッドキャスト
media = podcasts
