# What the launchers of the command share. They read this file.

# Java names files in the charset of the locale, and can't name all of them in another one than UTF-8.
use_utf8() {
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    C.UTF-8 | C.utf8) ;;
    *)
      case $(locale charmap 2>/dev/null || :) in
        UTF-8 | utf8 | '') ;;
        *) export LC_ALL=C.UTF-8 ;;
      esac
      ;;
  esac
}

# The first compiler: the second one takes longer to compile than it saves, unless there are a thousand digests. One file is
# done so quickly that even methods that run less than 2000 times stay in the interpreter.
# Memory that Java touches for the first time is slow, so a small part of the heap for new objects is used again and again.
first='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData'
quick="$first -Xmn4m -XX:Tier3InvocationThreshold=2000 -XX:Tier3MinInvocationThreshold=1000
  -XX:Tier3CompileThreshold=10000"
several="$first -Xmn32m"
many=1000

# Sets flags to those of Java for the arguments of the command.
choose_flags() {
  flags=$quick
  before=
  earlier=
  for argument; do
    case $before in
      -o | --output) ;;
      *) [ ! -d "$argument" ] || choose_flags_of_folder "$argument" ;;
    esac
    case $argument in
      --watch) choose_flags_of_several ;;
      *.md)
        [ -z "$earlier" ] || choose_flags_of_several
        earlier=$argument
        ;;
    esac
    before=$argument
  done
}

choose_flags_of_several() {
  [ -z "$flags" ] || flags=$several
}

choose_flags_of_folder() { # folder
  choose_flags_of_several
  # These programs may be missing, and the folder unreadable.
  digests=$( (find "$1/" -name '*.md' | head -n "$many" | wc -l) 2>/dev/null) || digests=0
  [ "$digests" -lt "$many" ] || flags=
}

# Sets archived to the flags with which Java uses an archive of classes. It is used at the address that it was made for, since
# moving it takes a tenth of the start. Java checks that the archive fits, and goes on without one that doesn't.
use_archive() { # file
  archived='-XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -Xlog:disable -Xlog:all=error:stderr'
  archive_flag=-XX:SharedArchiveFile=$1
}

# Sets terminal to whether messages go to a terminal.
find_terminal() {
  terminal=false
  [ ! -t 2 ] || terminal=true
}
