# The weekly digest in Chinese.
# One "key = value" in a line; a key may come again, its values add up. Patterns are Java regular expressions with named
# groups. Titles are compared without regard to case and to the amount of white space.

name = zh
language = zh-CN

# The title of the digest: year and ISO week.
title = (?<year>\d{4})\s*年\s*第\s*(?<week>\d{1,2})\s*周

# The days it covers, anywhere in a paragraph before the first section.
period = [（(]\s*(?:(?<startYear>\d{4})\s*年\s*)?(?<startMonth>\d{1,2})\s*月\s*(?<startDay>\d{1,2})\s*日\s*(?:至|到|[-–—~～])\s*(?:(?<endYear>\d{4})\s*年\s*)?(?:(?<endMonth>\d{1,2})\s*月\s*)?(?<endDay>\d{1,2})\s*日\s*[）)]

# Level 2.
section.contents = 目录
section.introduction = 引言
section.topics = 专题
section.follow-ups = 续闻
section.follow-ups = 后续跟踪
section.recommendations = 推荐
section.recommendations = 推荐阅读
section.collection = 有趣的事与物
section.excerpts = 摘录
section.research = 学术研究

# Level 3 and below.
category.generative-ai = 生成式人工智能
category.technology-and-internet = 技术与互联网
category.software-and-development = 软件与开发
category.hardware-and-devices = 硬件与设备
category.project-and-team-management = 项目与团队管理
category.writing-and-knowledge-management = 写作与知识管理
category.knowledge-management = 知识管理
category.computers-and-science = 计算机与科学
category.books = 图书
category.acgn = ACGN
category.just-for-fun = Just For Fun
category.other = 其他
category.podcasts-and-videos = 播客与视频
category.podcasts = 播客
category.videos = 视频
category.posts = 推文摘录
category.articles = 文章摘录
category.news-briefs = 消息简报
category.short-excerpts = 短篇摘录
category.long-excerpts = 长篇摘录
category.academic-research = 学术研究
category.language-models = 语言模型
category.robotics = 机器人
category.scene-reconstruction = 场景重建
category.content-generation = 内容生成
category.content-generation = 生成式模型
category.autonomous-driving = 自动驾驶
category.semantic-segmentation = 语义分割
category.object-detection = 目标检测
category.object-detection-and-tracking = 目标检测与跟踪
category.object-tracking = 目标跟踪
category.slam = SLAM
category.depth-estimation = 深度估计
category.simulation-and-rendering = 仿真渲染
category.pose-estimation = 位姿估计
category.super-resolution = 超分辨率
category.other-papers = 其他论文

# What the categories hold, where it is not articles.
media = podcasts-and-videos
media = podcasts
media = videos
quoting = just-for-fun
research = academic-research

# The label above a list of episodes, and the word before a remark in a list.
media-label = 播客
media-label = 视频
remark = 备注

# Around the author line of a quoted post.
post-prefix = 来自
post-suffix = 的推荐：
