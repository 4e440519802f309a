using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Rpa.Discovery.Tests.Architecture;

/// <summary>The public surface of an assembly as text, one line per member, sorted by name: what a caller can write, with nullability,
/// defaults, init and required.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Print(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in Types(assembly).OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Heading(type)).Append('\n');
            foreach (var (_, line) in Members(type).OrderBy(m => m.Name, StringComparer.Ordinal)
                .ThenBy(m => m.Line, StringComparer.Ordinal))
                text.Append("    ").Append(line).Append('\n');
            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The public types that somebody wrote: not what the compiler keeps of a block of extensions, whose members it makes static
    /// ones of the class.</summary>
    public static IEnumerable<Type> Types(Assembly assembly) =>
        assembly.GetExportedTypes().Where(t => !t.FullName!.Contains('<', StringComparison.Ordinal));

    /// <summary>A record whose parameters are part of its surface: adding one breaks every caller.</summary>
    public static bool IsPositionalRecord(Type type) =>
        type.GetMethods(Declared)
            .Any(m => m is { Name: "Deconstruct", IsPublic: true } && m.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false));

    /// <summary>A record with a collection member whose equality is the compiler's all the way up.</summary>
    public static bool PretendsValueEquality(Type type)
    {
        var holdsCollection = false;
        for (var at = type; at is not null && at != typeof(object) && at != typeof(ValueType); at = at.BaseType)
        {
            if (at.GetMethod("Equals", Declared, [at]) is not { } equality
                || !equality.IsDefined(typeof(CompilerGeneratedAttribute), false))
                return false;
            holdsCollection |= at.GetFields(Declared)
                .Any(f => !f.IsStatic && f.FieldType != typeof(string)
                    && typeof(System.Collections.IEnumerable).IsAssignableFrom(f.FieldType));
        }

        return holdsCollection;
    }

    private static string Heading(Type type)
    {
        var name = type.Namespace + "." + SignatureType.NameOf(type, type.GetGenericArguments().Select(a => a.Name).ToArray());
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            var invoke = type.GetMethod("Invoke")!;
            return $"{Marks(type)}delegate {SignatureType.Of(invoke.ReturnParameter)} {name}({Parameters(invoke)})";
        }

        var bases = new List<string>();
        if (type is { IsClass: true, BaseType: { } parent } && parent != typeof(object))
            bases.Add(SignatureType.Plain(parent));
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var record = type.GetMethod("<Clone>$") is not null || (type.IsValueType && type.GetMethod("PrintMembers", Declared) is not null);
        if (!type.IsEnum)
        {
            bases.AddRange(type.GetInterfaces().Except(inherited).Where(i => i.IsVisible && !(record && IsOwnEquality(i, type)))
                .Select(SignatureType.Plain).Order(StringComparer.Ordinal));
        }

        return Marks(type) + Kind(type, record) + " " + name + (bases.Count > 0 ? " : " + string.Join(", ", bases) : "")
            + Constraints(type.GetGenericArguments());
    }

    private static bool IsOwnEquality(Type candidate, Type type) =>
        candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEquatable<>)
            && candidate.GetGenericArguments()[0] == type;

    private static string Kind(Type type, bool record)
    {
        if (type.IsEnum)
            return $"enum({SignatureType.Plain(Enum.GetUnderlyingType(type))})";
        if (type.IsInterface)
            return "interface";
        if (type.IsValueType)
            return (type.IsDefined(typeof(IsReadOnlyAttribute), false) ? "readonly " : "") + (record ? "record struct" : "struct");
        var modifier = type switch
        { { IsAbstract: true, IsSealed: true } => "static ", { IsAbstract: true } => "abstract ",
            { IsSealed: true } => "sealed ",
            _ => ""
        };
        return modifier + (record ? "record" : "class");
    }

    private static IEnumerable<(string Name, string Line)> Members(Type type)
    {
        if (type.IsEnum)
        {
            foreach (var (index, name) in Enum.GetNames(type).Index())
                yield return ($"{index:D4}",
                    $"{Marks(type.GetField(name)!)}{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}");
            yield break;
        }

        if (typeof(Delegate).IsAssignableFrom(type))
            yield break;
        foreach (var field in type.GetFields(Declared).Where(f => IsSeen(f.Attributes & FieldAttributes.FieldAccessMask)))
        {
            var kind = field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
            yield return (field.Name,
                $"{Marks(field)}{Access(field.IsPublic)}{kind}{SignatureType.Of(field)} {field.Name}{(field.IsLiteral ? " = " + Literal(field.GetRawConstantValue(), field.FieldType) : "")}");
        }

        foreach (var constructor in type.GetConstructors(Declared).Where(c => !c.IsStatic && IsSeen(c.Attributes)))
            yield return (constructor.Name, $"{Marks(constructor)}{Access(constructor.IsPublic)}.ctor({Parameters(constructor)})");
        foreach (var property in type.GetProperties(Declared))
        {
            if (Property(property) is { } line)
                yield return (property.Name, line);
        }

        foreach (var happening in type.GetEvents(Declared).Where(e => IsSeen(e.AddMethod!.Attributes)))
            yield return (happening.Name,
                $"{Marks(happening)}{Access(happening.AddMethod!.IsPublic)}{Modifier(happening.AddMethod)}event {SignatureType.Of(happening)} {happening.Name}");
        foreach (var method in type.GetMethods(Declared).Where(m => IsSeen(m.Attributes) && !IsCompilers(m)))
        {
            var name = method.Name + (method.IsGenericMethod
                ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "");
            yield return (method.Name,
                $"{Marks(method)}{Access(method.IsPublic)}{Modifier(method)}{SignatureType.Of(method.ReturnParameter)} {name}({Parameters(method)}){Constraints(method.GetGenericArguments())}");
        }
    }

    private static string? Property(PropertyInfo property)
    {
        var get = property.GetMethod is { } getter && IsSeen(getter.Attributes) ? getter : null;
        var set = property.SetMethod is { } setter && IsSeen(setter.Attributes) ? setter : null;
        if ((get ?? set) is not { } seen || property.Name == "EqualityContract")
            return null;
        var widest = get is { IsPublic: true } || set is { IsPublic: true };
        var isInit = set?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ?? false;
        string Accessor(MethodInfo? accessor, string word) =>
            accessor is null ? "" : (widest && !accessor.IsPublic ? "protected " : "") + word + "; ";
        var name = property.GetIndexParameters().Length > 0
            ? $"this[{Parameters(seen.GetParameters()[..property.GetIndexParameters().Length])}]" : property.Name;
        var required = property.IsDefined(typeof(RequiredMemberAttribute), false) ? "required " : "";
        return $"{Marks(property)}{Access(widest)}{Modifier(seen)}{required}{SignatureType.Of(property)} {name} {{ {Accessor(get, "get")}{Accessor(set, isInit ? "init" : "set")}}}";
    }

    // Accessors are shown with their property; equality and printing of records are implied by "record".
    private static bool IsCompilers(MethodInfo method) =>
        method.IsDefined(typeof(CompilerGeneratedAttribute), false)
            || (method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal));

    private static bool IsSeen(MethodAttributes attributes) =>
        (attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family
            or MethodAttributes.FamORAssem;

    private static bool IsSeen(FieldAttributes access) =>
        access is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;

    private static string Access(bool isPublic) => isPublic ? "" : "protected ";

    private static string Modifier(MethodInfo method)
    {
        if (method.IsStatic)
            return "static ";
        if (method.DeclaringType!.IsInterface)
            return "";
        if (method.GetBaseDefinition().DeclaringType != method.DeclaringType)
            return method.IsFinal ? "sealed override " : "override ";
        return method switch { { IsAbstract: true } => "abstract ", { IsVirtual: true, IsFinal: false } => "virtual ", _ => "" };
    }

    private static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute), false) ? "this " : "") + Parameters(method.GetParameters());

    private static string Parameters(IEnumerable<ParameterInfo> parameters) => string.Join(", ", parameters.Select(p =>
    {
        var way = p.ParameterType.IsByRef ? p.IsOut ? "out " : p.IsDefined(typeof(IsReadOnlyAttribute), false) ? "in " : "ref " : "";
        var rest = p.IsDefined(typeof(ParamArrayAttribute), false) || p.IsDefined(typeof(ParamCollectionAttribute), false) ? "params " : "";
        return $"{Marks(p)}{rest}{way}{SignatureType.Of(p)} {p.Name}{(p.HasDefaultValue ? " = " + Literal(p.RawDefaultValue, p.ParameterType) : "")}";
    }));

    private static string Constraints(Type[] arguments)
    {
        var text = new StringBuilder();
        foreach (var argument in arguments.Where(a => a.IsGenericParameter))
        {
            var attributes = argument.GenericParameterAttributes;
            var parts = new List<string>();
            if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
                parts.Add("class");
            if (attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
                parts.Add("struct");
            parts.AddRange(argument.GetGenericParameterConstraints().Where(c => c != typeof(ValueType)).Select(SignatureType.Plain));
            if (attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint)
                && !parts.Contains("struct", StringComparer.Ordinal))
                parts.Add("new()");
            if (parts.Count > 0)
                text.Append(" where ").Append(argument.Name).Append(" : ").AppendJoin(", ", parts);
        }

        return text.ToString();
    }

    // The attributes that change what a caller may write or is warned about.
    private static string Marks(ICustomAttributeProvider provider)
    {
        var text = new StringBuilder();
        foreach (var attribute in provider.GetCustomAttributes(false).OrderBy(a => a.GetType().Name, StringComparer.Ordinal))
        {
            text.Append(attribute switch
            {
                ExperimentalAttribute experimental => $"[Experimental(\"{experimental.DiagnosticId}\")] ",
                FlagsAttribute => "[Flags] ",
                // The compiler's note to compilers that do not know 'required'.
                ObsoleteAttribute
                {
                    Message: "Constructors of types with required members are not supported in this version of your "
                    + "compiler."
                } => "",
                ObsoleteAttribute obsolete => $"[Obsolete(\"{obsolete.Message}\")] ",
                NotNullWhenAttribute given => $"[NotNullWhen({(given.ReturnValue ? "true" : "false")})] ",
                MaybeNullWhenAttribute given => $"[MaybeNullWhen({(given.ReturnValue ? "true" : "false")})] ",
                SetsRequiredMembersAttribute => "[SetsRequiredMembers] ",
                _ => "",
            });
        }

        return text.ToString();
    }

    private static string Literal(object? value, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
            string text => $"\"{text}\"",
            bool yes => yes ? "true" : "false",
            _ when plain.IsEnum => $"{plain.Name}.{Enum.ToObject(plain, value)}",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
    }
}
