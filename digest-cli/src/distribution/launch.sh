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

# A file is done before Java's second compiler and its parallel collector pay off; a folder needs them. The first compiler
# leaves methods that run less than 2000 times to the interpreter, since compiling them takes longer.
# Memory that Java touches for the first time is slow, so a small part of the heap for new objects is used again and again.
quick='-XX:TieredStopAtLevel=1 -XX:Tier3InvocationThreshold=2000 -XX:Tier3MinInvocationThreshold=1000
  -XX:Tier3CompileThreshold=10000 -XX:+UseSerialGC -Xmn4m -XX:-UsePerfData'

# Sets flags to those of Java for the arguments of the command.
choose_flags() {
  flags=$quick
  before=
  for argument; do
    case $before in
      -o | --output) ;;
      *) [ ! -d "$argument" ] || flags= ;;
    esac
    case $argument in
      --watch) flags= ;;
    esac
    before=$argument
  done
}

# Sets archived to the flags with which Java uses an archive of classes. It is used at the address that it was made for, since
# moving it takes a tenth of the start. Java checks that the archive fits, and goes on without one that doesn't.
use_archive() { # file
  archived='-XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -Xlog:disable -Xlog:all=error:stderr'
  case $1 in
    *.aot) archive_flag=-XX:AOTCache=$1 ;;
    *) archive_flag=-XX:SharedArchiveFile=$1 ;;
  esac
}

# Sets terminal to whether messages go to a terminal.
find_terminal() {
  terminal=false
  [ ! -t 2 ] || terminal=true
}
