# The weekly digest in English; see zh.profile for how to read this file.

name = en
language = en

title = (?i)Week\s+(?<week>\d{1,2}),?\s*(?:of\s*)?(?<year>\d{4})

period = \(\s*(?<startMonth>\p{L}{3,})\.?\s+(?<startDay>\d{1,2})\p{L}*(?:,?\s+(?<startYear>\d{4}))?\s*(?:to|until|[-–—])\s*(?<endMonth>\p{L}{3,})\.?\s+(?<endDay>\d{1,2})\p{L}*(?:,?\s+(?<endYear>\d{4}))?\s*\)

section.contents = Contents
section.contents = Table of Contents
section.introduction = Introduction
section.topics = Topics
section.follow-ups = Follow-ups
section.recommendations = Recommendations
section.collection = Interesting Things
section.excerpts = Excerpts
section.research = Academic Research

category.generative-ai = Generative AI
category.technology-and-internet = Technology and Internet
category.technology-and-internet = Technology and the Internet
category.software-and-development = Software and Development
category.hardware-and-devices = Hardware and Devices
category.project-and-team-management = Project and Team Management
category.writing-and-knowledge-management = Writing and Knowledge Management
category.knowledge-management = Knowledge Management
category.computers-and-science = Computers and Science
category.books = Books
category.acgn = ACGN
category.just-for-fun = Just For Fun
category.other = Other
category.other = Others
category.podcasts-and-videos = Podcasts and Videos
category.podcasts = Podcasts
category.videos = Videos
category.posts = Posts
category.articles = Articles
category.news-briefs = News Briefs
category.short-excerpts = Short Excerpts
category.long-excerpts = Long Excerpts
category.academic-research = Academic Research
category.language-models = Language Models
category.robotics = Robotics
category.scene-reconstruction = Scene Reconstruction
category.content-generation = Content Generation
category.content-generation = Generative Models
category.autonomous-driving = Autonomous Driving
category.semantic-segmentation = Semantic Segmentation
category.object-detection = Object Detection
category.object-detection-and-tracking = Object Detection and Tracking
category.object-tracking = Object Tracking
category.slam = SLAM
category.depth-estimation = Depth Estimation
category.simulation-and-rendering = Simulation and Rendering
category.pose-estimation = Pose Estimation
category.super-resolution = Super-Resolution
category.other-papers = Other Papers

media = podcasts-and-videos
media = podcasts
media = videos
quoting = just-for-fun
research = academic-research

media-label = Podcasts
media-label = Podcast
media-label = Videos
media-label = Video
remark = Note

post-prefix = From
post-suffix = recommends:

# A page that only says that it is not translated.
stub = No translation available yet.
