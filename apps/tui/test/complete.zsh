# Asks zsh's own completion about a line, on a command line in a terminal of its own, and prints what is offered as <word>.
# Arguments: a command that makes the completion known (or none), the line, a folder for fpath (or none).
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PROMPT=; fpath+=($3); autoload -Uz compinit; compinit -u -D; $1"
zpty -w shell 'compadd() {
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return $?; fi
  typeset -a found; builtin compadd -A found "$@"; (( $#found )) && print -r -l -- "<"$^found">"
}'
# The marks are written in two pieces: the shell echoes what it is told.
zpty -w shell 'finish() { print "<<e""nd>>" }; zle -N finish; bindkey "^I" complete-word; bindkey "^E" finish'
zpty -w shell 'print "<<rea""dy>>"'
zpty -r shell out '*<<ready>>*'
zpty -w -n shell "$2"$'\t\C-E'
zpty -r shell out '*<<end>>*'
print -r -- "$out"
