namespace Pilar.Linkage.Model;

/// <summary>Two records (by number from 0, in order of reading), their log2 odds of being one person and the agreement pattern.</summary>
internal readonly record struct ScoredPair(int A, int B, ulong Pattern, float Weight);
