using System.Diagnostics;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Contracts;

/// <summary>An object of JSON that has figures: each figure of its owner is a member, beside those that it declares.</summary>
internal abstract record MeasuredJson
{
    /// <summary>Id → figure; an older result may lack some.</summary>
    [JsonIgnore]
    public Dictionary<string, Maybe<EstimateJson>> Figures { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The figures of an owner, or those of one group.</summary>
    public static Dictionary<string, Maybe<EstimateJson>> Of<TOwner>(
        IReadOnlyList<Figure<TOwner>> figures, TOwner owner, string? group = null)
        where TOwner : IMeasured => Of(figures.Where(f => f.Group == group), f => EstimateJson.Of(f.Get(owner)));

    public static Dictionary<string, Maybe<EstimateJson>> Of<TOwner>(
        IEnumerable<Figure<TOwner>> figures, Func<Figure<TOwner>, EstimateJson?> write)
        where TOwner : IMeasured => figures.ToDictionary(f => f.Id, f => new Maybe<EstimateJson>(write(f)), StringComparer.Ordinal);
}

/// <summary>After which figure a declared member stands, and those that follow it. Without it a member stands before the figures.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AfterAttribute(string figure) : Attribute
{
    public string Figure => figure;
}

/// <summary>Makes each figure of an owner a member of its JSON, so that no figure is named twice.</summary>
internal static class FigureMembers
{
    private static readonly Dictionary<Type, Action<JsonTypeInfo>> Owners = new()
    {
        [typeof(EffectsJson)] = info => Add(info, EffectFigures.All),
        [typeof(WorkflowEffectJson)] = info => Add(info, EffectFigures.OfWorkflow),
        [typeof(PoolEffectJson)] = info => Add(info, EffectFigures.OfPool),
        [typeof(SetEffectsJson)] = info => Add(info, PortfolioSamples.Figures),
        [typeof(WorkflowJson)] = info => Add(info, WorkflowResult.Figures),
        [typeof(CycleTimeJson)] = info => Add(info, WorkflowResult.Figures, WorkflowResult.CycleTime),
        [typeof(CausesJson)] = info => Add(info, WaitingByCause.Figures),
        [typeof(StateJson)] = info => Add(info, StateResult.Figures),
        [typeof(PoolJson)] = info => Add(info, PoolResult.Figures),
        [typeof(BotJson)] = info => Add(info, BotResult.Figures),
        [typeof(MachineJson)] = info => Add(info, MachineResult.Figures),
        [typeof(PersonJson)] = info => Add(info, PersonResult.Figures),
        [typeof(WorkflowMonthJson)] = info => Add(info, WorkflowMonth.Figures),
        [typeof(StateMonthJson)] = info => Add(info, StateMonth.Figures),
    };

    public static void Add(JsonTypeInfo info)
    {
        if (Owners.TryGetValue(info.Type, out var add))
            add(info);
    }

    private static void Add<TOwner>(JsonTypeInfo info, IReadOnlyList<Figure<TOwner>> figures, string? group = null)
        where TOwner : IMeasured
    {
        var (after, declared) = ("", new List<(string After, JsonPropertyInfo Member)>());
        foreach (var member in info.Properties)
            declared.Add((after = After(member) ?? after, member));
        info.Properties.Clear();
        Put("");
        foreach (var figure in figures.Where(f => f.Group == group))
        {
            info.Properties.Add(figure is { IsLater: true, MayBeMissing: true }
                ? Member<Maybe<EstimateJson>>(figure, said => said, said => said)
                : Member<EstimateJson>(figure, said => said.Value, said => said));
            Put(figure.Id);
        }

        Debug.Assert(declared.TrueForAll(d => info.Properties.Contains(d.Member)), "a member stands after a figure that there is not");

        void Put(string figure)
        {
            foreach (var (_, member) in declared.Where(d => d.After == figure))
                info.Properties.Add(member);
        }

        JsonPropertyInfo Member<T>(Figure<TOwner> figure, Func<Maybe<EstimateJson>, T?> get, Func<T?, Maybe<EstimateJson>> set)
        {
            var member = JsonMetadataServices.CreatePropertyInfo(info.Options, new JsonPropertyInfoValues<T>
            {
                IsProperty = true,
                IsPublic = true,
                DeclaringType = info.Type,
                PropertyName = figure.Id,
                JsonPropertyName = figure.Id,
                Getter = part => get(((MeasuredJson)part).Figures.GetValueOrDefault(figure.Id)),
                Setter = (part, said) => ((MeasuredJson)part).Figures[figure.Id] = set(said),
            });
            member.IsRequired = !figure.IsLater;
            if (default(T) is null)
                member.IsGetNullable = figure.MayBeMissing || figure.IsLater;
            return member;
        }
    }

    private static string? After(JsonPropertyInfo member) =>
        member.AttributeProvider?.GetCustomAttributes(typeof(AfterAttribute), inherit: true) is [AfterAttribute after]
            ? after.Figure : null;
}
