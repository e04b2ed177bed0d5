# Limits and all four rules for a matrix of series at once, as somebody who knows R would write them: no loop over
# series. Reads doubles, one series after the other; prints CPU seconds of each round and how many points each rule flags.
given <- commandArgs(trailingOnly = TRUE)
points <- as.integer(given[2])
rounds <- as.integer(given[3])
size <- file.size(given[1]) / 8
values <- matrix(readBin(given[1], "double", n = size), nrow = points)

# Members of a window in which `inside` holds throughout.
members <- function(inside, width, rows) {
  windows <- nrow(inside) - width + 1
  whole <- inside[1:windows, , drop = FALSE]
  for (k in seq_len(width - 1)) whole <- whole & inside[1:windows + k, , drop = FALSE]
  flagged <- matrix(FALSE, rows, ncol(inside))
  for (k in 0:(rows - windows)) flagged[1:windows + k, ] <- flagged[1:windows + k, ] | whole
  flagged
}

near_limit <- function(beyond, side, rows) {
  a <- 1:(rows - 2)
  hits <- beyond[a, ] + beyond[a + 1, ] + beyond[a + 2, ]
  whole <- hits >= 2 & side[a, ] & side[a + 1, ] & side[a + 2, ]
  flagged <- matrix(FALSE, rows, ncol(beyond))
  for (k in 0:2) flagged[a + k, ] <- flagged[a + k, ] | whole
  flagged & beyond
}

rules <- function(x) {
  n <- nrow(x)
  each <- function(lines) rep(lines, each = n)
  centre <- colMeans(x)
  ranges <- abs(x[-1, ] - x[-n, ])
  usual <- colMeans(ranges)
  kept <- ranges < rep(3.267 * usual, each = n - 1)
  screened <- colSums(ranges * kept) / pmax(1, colSums(kept))
  spread <- 2.66 * ifelse(colSums(kept) == 0 | usual == 0, usual, screened)
  high <- x > each(centre)
  low <- x < each(centre)
  steps <- x[-1, ] - x[-n, ]
  third <- 2 * spread / 3
  outside <- x > each(centre + spread) | x < each(centre - spread)
  shift <- members(high, 7, n) | members(low, 7, n)
  trend <- members(steps > 0, 6, n) | members(steps < 0, 6, n)
  pairs <- near_limit(x > each(centre + third), high, n) | near_limit(x < each(centre - third), low, n)
  c(sum(outside), sum(shift), sum(trend), sum(pairs))
}

found <- rules(values)
seconds <- numeric(rounds)
for (i in seq_len(rounds)) {
  gc(FALSE)
  spent <- system.time(rules(values))
  seconds[i] <- spent[["user.self"]] + spent[["sys.self"]]
}
cat(R.version$major, ".", R.version$minor, "\n", sep = "")
cat(seconds, "\n")
cat(found, "\n")
