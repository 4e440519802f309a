using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Model.Changes;

/// <summary>A state's cases take its ways in other shares. What the change does not name keeps its proportions in what is left.</summary>
public sealed record RouteChange : Change
{
    /// <summary>The state.</summary>
    public required StatePath State { get; init; }

    /// <summary>Event → new share.</summary>
    public required IReadOnlyDictionary<string, Share> Shares { get; init; }

    /// <summary>Event → factor on the share it has today; such an event is not among <see cref="Shares"/>.</summary>
    public IReadOnlyDictionary<string, double> Factors { get; init; } = new Dictionary<string, double>();

    /// <inheritdoc/>
    public override string Verb => "route";

    internal override Department Apply(Department department, List<Diagnostic> findings)
    {
        if (StateAt(department, State, findings) is not { } state)
            return department;
        var drawn = state.Transitions.Where(t => t is { Guard: null, IsTimer: false }).ToList();
        foreach (var name in Shares.Keys.Concat(Factors.Keys).Order(StringComparer.Ordinal))
        {
            if (drawn.All(t => !string.Equals(t.Event, name, StringComparison.Ordinal)))
            {
                findings.Add(ScenarioRules.UnknownEvent.At(Place, name, Named.State(department, State),
                    DidYouMean.For(name, drawn.Select(t => t.Event))));
                return department;
            }
        }

        var shares = Shares.ToDictionary(s => s.Key, s => s.Value.Value, StringComparer.Ordinal);
        foreach (var (name, factor) in Factors)
            shares[name] = factor * drawn.Where(t => string.Equals(t.Event, name, StringComparison.Ordinal)).Sum(t => Chances.Of(t, drawn));
        var total = shares.OrderBy(s => s.Key, StringComparer.Ordinal).Sum(s => s.Value);
        if (total > 1 + 1e-9)
        {
            findings.Add(ScenarioRules.RouteExceedsOne.At(Place, Named.State(department, State), Amount.Share(total, 5)));
            return department;
        }

        var unnamed = drawn.Where(t => !shares.ContainsKey(t.Event)).ToList();
        var unnamedBefore = unnamed.Sum(t => Chances.Of(t, drawn));
        return department.Replace(State, s => s with
        {
            Transitions =
            [
                .. s.Transitions.Select(t =>
                    !drawn.Contains(t) ? t
                    : Shares.TryGetValue(t.Event, out var share) ? t with { Probability = share, Weight = null }
                    : Factors.TryGetValue(t.Event, out var factor)
                    ? t with { Probability = (Share)Math.Clamp(factor * Chances.Of(t, drawn), 0, 1), Weight = null }
                    : t with
                    {
                        Probability = (Share)Math.Clamp(unnamedBefore > 0
                            ? Chances.Of(t, drawn) / unnamedBefore * (1 - total) : (1 - total) / unnamed.Count, 0, 1),
                        Weight = null,
                    }),
            ],
        });
    }
}
