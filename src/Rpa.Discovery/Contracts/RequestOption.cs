using System.ComponentModel;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>Option of a request, said once: its member in JSON, its place in the request, its range, and how it is said on a command
/// line.</summary>
/// <param name="id">The member in JSON.</param>
internal abstract class RequestOption(string id)
{
    public string Id => id;

    /// <summary>How it is said on a command line; null where it cannot be.</summary>
    public SpokenOption? Spoken { get; protected set; }

    /// <summary>Makes it a member of the options in JSON.</summary>
    public abstract void AddTo(JsonTypeInfo info);

    /// <summary>What JSON says of it; null for nothing.</summary>
    public abstract object? Write(Request request);

    /// <summary>The request with what JSON says of it.</summary>
    /// <exception cref="DamagedResultException">It is missing, or no request says so.</exception>
    public abstract Request Read(OptionsJson said, Request request);

    /// <exception cref="ArgumentOutOfRangeException">It is outside its range.</exception>
    public abstract void Check(object part);
}

/// <summary>The same of one part of a request.</summary>
/// <typeparam name="TPart">What of the request it belongs to.</typeparam>
/// <typeparam name="T">What stands in JSON.</typeparam>
internal sealed class RequestOption<TPart, T>(
    string id, Func<Request, TPart?> part, Func<Request, TPart, Request> with, Func<TPart, T?> get, Func<TPart, T, TPart>? set)
    : RequestOption(id)
    where TPart : class
{
    private readonly List<Attribute> _limits = [];
    private (string Property, int Least)? _range;

    /// <summary>Whether whoever has the part has to say it.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>Whether every request has it, null included.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether JSON may say null.</summary>
    public bool MayBeNull { get; init; } = true;

    /// <summary>In place of setting it by itself: what it makes of the request with what is said beside it.</summary>
    public Func<TPart, T, OptionsJson, TPart>? SetBeside { get; init; }

    public RequestOption<TPart, T> AtLeast(long least) => Limited(new AtLeastAttribute(least));

    public RequestOption<TPart, T> Within(int least, int? most, string property)
    {
        _range = (property, least);
        return most is { } limit ? Limited(new WithinAttribute(least, limit)) : AtLeast(least);
    }

    public RequestOption<TPart, T> Described(string text) => Limited(new DescriptionAttribute(text));

    /// <summary>Says it as a number or a switch.</summary>
    public RequestOption<TPart, T> Say(string name, string? value, Message help, Askers askers, params string[] notWith)
    {
        Request Put(Request request, object said) => with(request, set!(part(request)!, (T)said));
        Spoken = value is null
            ? new SpokenOption<bool>(name, value, help, askers, (request, said) => Put(request, said)) { NotWith = notWith }
            : new SpokenOption<int>(name, value, help, askers, (request, said) => Put(request, said))
            {
                NotWith = notWith, Least = _range?.Least ?? 0,
            };
        return this;
    }

    /// <summary>Says it in a form of its own.</summary>
    public RequestOption<TPart, T> Say<TSaid>(string name, string value, Message help, Askers askers, Func<TPart, TSaid, TPart> put,
        string[]? notWith = null, int least = 0, long most = long.MaxValue)
    {
        Spoken = new SpokenOption<TSaid>(name, value, help, askers, (request, said) => with(request, put(part(request)!, said)))
        {
            NotWith = notWith ?? [], Least = least, Most = most,
        };
        return this;
    }

    public override object? Write(Request request) => part(request) is { } there ? get(there) : null;

    public override Request Read(OptionsJson said, Request request)
    {
        if (part(request) is not { } there)
            return request;
        if (said[Id] is T value and not IMaybe { IsThere: false })
        {
            return SetBeside is not null ? with(request, SetBeside(there, value, said))
                : set is not null ? with(request, set(there, value)) : request;
        }

        return IsNeeded ? throw DamagedResultException.Missing($"{OptionsJson.Path}.{Id}") : request;
    }

    public override void Check(object part)
    {
        if (_range is var (property, least) && get((TPart)part) is int value)
            ArgumentOutOfRangeException.ThrowIfLessThan(value, least, property);
    }

    public override void AddTo(JsonTypeInfo info)
    {
        var member = JsonMetadataServices.CreatePropertyInfo(info.Options, new JsonPropertyInfoValues<T>
        {
            IsProperty = true,
            IsPublic = true,
            DeclaringType = info.Type,
            PropertyName = Id,
            JsonPropertyName = Id,
            Getter = options => ((OptionsJson)options)[Id] is T said ? said : default,
            Setter = (options, said) => ((OptionsJson)options)[Id] = said,
        });
        member.IsRequired = IsRequired;
        if (default(T) is null)
            member.IsGetNullable = MayBeNull;
        member.AttributeProvider = new Limits(_limits);
        info.Properties.Add(member);
    }

    private RequestOption<TPart, T> Limited(Attribute limit)
    {
        _limits.Add(limit);
        return this;
    }

    private sealed class Limits(IReadOnlyList<Attribute> all) : ICustomAttributeProvider
    {
        public object[] GetCustomAttributes(bool inherit) => [.. all];

        public object[] GetCustomAttributes(Type attributeType, bool inherit) => [.. all.Where(attributeType.IsInstanceOfType)];

        public bool IsDefined(Type attributeType, bool inherit) => all.Any(attributeType.IsInstanceOfType);
    }
}

/// <summary>Which commands know an option of a study.</summary>
[Flags]
internal enum Askers
{
    /// <summary>None but those that simulate.</summary>
    Simulations = 0,

    /// <summary>Those that rank.</summary>
    Rankings = 1,

    /// <summary>Those that choose a portfolio: by the value alone, and of all rows.</summary>
    Portfolios = 2,

    /// <summary>Everybody's voice, which brings people's weights itself.</summary>
    Voices = 4,

    /// <summary>Those that rank and may do so quickly.</summary>
    Quick = 8,
}

/// <summary>Option on a command line: how its text is read follows from what it gives.</summary>
/// <param name="Name">With its dashes.</param>
/// <param name="Value">What a value looks like; null for a switch.</param>
/// <param name="Help">What it says of itself.</param>
/// <param name="Askers">Which commands know it.</param>
internal abstract record SpokenOption(string Name, string? Value, Message Help, Askers Askers)
{
    /// <summary>Whether nothing is computed without it.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>Options that cannot be said beside it.</summary>
    public IReadOnlyList<string> NotWith { get; init; } = [];
}

/// <summary>The same with what it gives.</summary>
/// <param name="Name">With its dashes.</param>
/// <param name="Value">What a value looks like; null for a switch.</param>
/// <param name="Help">What it says of itself.</param>
/// <param name="Askers">Which commands know it.</param>
/// <param name="Put">What it makes of a request.</param>
internal sealed record SpokenOption<T>(string Name, string? Value, Message Help, Askers Askers, Func<Request, T, Request> Put)
    : SpokenOption(Name, Value, Help, Askers)
{
    /// <summary>The least that a number may be.</summary>
    public int Least { get; init; }

    /// <summary>The most that a number may be.</summary>
    public long Most { get; init; } = long.MaxValue;
}
